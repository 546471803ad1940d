import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { getEntry } from "../../model/node.js";
import { traitOf } from "../../model/trait.js";
import { xmlNamespace } from "../../model/traits/xml-traits.js";
import { shapeText } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { isUri } from "./uri-syntax.js";

/**
 * The namespace of an element is a URI: parsers of XML need not take another.
 * Spec: https://smithy.io/2.0/spec/xml-bindings.html#xmlnamespace-trait
 */
export const namespaces: Rule = { id: "XmlNamespaceTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const shape of shapesByTrait(model).get(xmlNamespace.id) ?? []) {
    const uri = traitOf(shape, xmlNamespace)?.uri;
    if (uri === undefined || isUri(uri)) continue;
    const value = shape.traits.get(xmlNamespace.id)?.value;
    yield traitDiagnostic(shape, xmlNamespace.id, getEntry(value, "uri"), {
      code: "xml/namespace-uri",
      eventId: "XmlNamespaceTrait",
      message: `\`${uri}\` is no URI.`,
      reference: `An \`xmlNamespace\` trait is applied to the ${shapeText(shape)} shape with an invalid uri: ${uri}`,
      hint: "a namespace is a URI (RFC 3986), such as `https://example.com/orders`; other characters are escaped by `%`.",
    });
  }
}
