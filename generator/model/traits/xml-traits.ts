import { getEntry, getString } from "../node.js";
import { defineAnnotation, defineTrait } from "../trait.js";
import { readString, readStringAt, withoutUndefined } from "./read-node.js";

// Spec: https://smithy.io/2.0/spec/xml-bindings.html

/** The name of a member's element or attribute, or of the element that a structure becomes; may have a prefix. */
export const xmlName = defineTrait("smithy.api#xmlName", readString);

/** A list or map without an element of its own around its items. */
export const xmlFlattened = defineAnnotation("smithy.api#xmlFlattened");

/** A member that is an attribute of its structure's element. */
export const xmlAttribute = defineAnnotation("smithy.api#xmlAttribute");

/** A namespace of XML. */
export interface XmlNamespace {
  readonly uri: string;
  /** Without one, the namespace is that of elements without a prefix. */
  readonly prefix?: string;
}

/** The namespace that an element declares. */
export const xmlNamespace = defineTrait("smithy.api#xmlNamespace", (node): XmlNamespace =>
  withoutUndefined({ uri: readStringAt(node, "uri"), prefix: getString(getEntry(node, "prefix")) }),
);
