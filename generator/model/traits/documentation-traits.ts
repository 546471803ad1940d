import { getBoolean, getEntry, getString, type Node } from "../node.js";
import type { ShapeId } from "../shape-id.js";
import { defineAnnotation, defineTrait } from "../trait.js";
import {
  readAt,
  readList,
  readString,
  readStringAt,
  readStringMap,
  readStrings,
  withoutUndefined,
} from "./read-node.js";

// Spec: https://smithy.io/2.0/spec/documentation-traits.html

/** What a shape is for, in CommonMark. */
export const documentation = defineTrait("smithy.api#documentation", readString);

/** Links by their names. */
export const externalDocumentation = defineTrait("smithy.api#externalDocumentation", readStringMap);

/** What the trait `deprecated` says. */
export interface Deprecation {
  readonly message?: string;
  readonly since?: string;
}

/** A shape that should not be used any more. */
export const deprecated = defineTrait("smithy.api#deprecated", (node): Deprecation =>
  withoutUndefined({
    message: getString(getEntry(node, "message")),
    since: getString(getEntry(node, "since")),
  }),
);

/** The version or date that brought a shape. */
export const since = defineTrait("smithy.api#since", readString);

/** A shape that is not for customers. */
export const internal = defineAnnotation("smithy.api#internal");

/** A shape that may still change. */
export const unstable = defineAnnotation("smithy.api#unstable");

/** A data type whose values must not be shown, such as in logs. */
export const sensitive = defineAnnotation("smithy.api#sensitive");

/** What the trait `recommended` says. */
export interface Recommendation {
  readonly reason?: string;
}

/** A member that should be given, but need not. */
export const recommended = defineTrait("smithy.api#recommended", (node): Recommendation =>
  withoutUndefined({ reason: getString(getEntry(node, "reason")) }),
);

/** The proper name of a service or resource. */
export const title = defineTrait("smithy.api#title", readString);

/** Words to group shapes by. */
export const tags = defineTrait("smithy.api#tags", readStrings);

/** An example of an operation: its input, and its output or the error it ends with. Values stay nodes. */
export interface Example {
  readonly title: string;
  readonly documentation?: string;
  readonly input?: Node;
  readonly output?: Node;
  readonly error?: ExampleError;
  /** The input may break constraints; that is what the example shows. */
  readonly allowConstraintErrors: boolean;
}

/** The error that an example ends with. */
export interface ExampleError {
  readonly shapeId: ShapeId;
  readonly content?: Node;
}

/** Calls of an operation and what they give. */
export const examples = defineTrait("smithy.api#examples", (node): readonly Example[] =>
  readList(node, readExample),
);

function readExample(node: Node): Example {
  return withoutUndefined({
    title: readStringAt(node, "title"),
    documentation: getString(getEntry(node, "documentation")),
    input: getEntry(node, "input"),
    output: getEntry(node, "output"),
    error: readAt(node, "error", readExampleError),
    allowConstraintErrors: getBoolean(getEntry(node, "allowConstraintErrors")) ?? false,
  });
}

function readExampleError(node: Node): ExampleError {
  return withoutUndefined({
    shapeId: getString(getEntry(node, "shapeId")) ?? "",
    content: getEntry(node, "content"),
  });
}
