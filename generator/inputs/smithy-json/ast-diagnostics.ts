import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { withArticle } from "../../diagnostics/with-article.js";
import type { Node, ObjectNode, StringNode } from "../../model/node.js";
import type { ShapeId } from "../../model/shape-id.js";
import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";

/** What can be wrong with a file of the JSON AST, one function a code. Spec: https://smithy.io/2.0/spec/json-ast.html */

/** A JSON document that does not say that it is a model. */
export function noModel(file: SourceFile, root: Node): Diagnostic {
  return {
    severity: "warning",
    code: "ast/no-model",
    message: "This JSON names no version of Smithy, so it is passed over.",
    span: root.kind === "object" ? { file, start: root.span.start, end: root.span.start + 1 } : root.span,
    hint: 'a model is an object with the property `"smithy": "2.0"`.',
  };
}

/** A version that nobody has written down yet, or a typo. */
export function unknownVersion(node: Node, text: string): Diagnostic {
  return {
    ...error("ast/unknown-version", node.span, undefined),
    message: `There is no Smithy version \`${text}\` that Tinsmith knows.`,
    reference: `Unsupported Smithy version number: ${text}`,
    hint: 'the versions are `"1.0"` and `"2.0"`.',
  };
}

/** A value of another kind than its place takes. */
export function wrongType(
  node: Node,
  name: string,
  expected: string,
  reference: string,
  shapeId: ShapeId | undefined,
): Diagnostic {
  return {
    ...error("ast/wrong-type", node.span, shapeId),
    message: `\`${name}\` is ${withArticle(node.kind)}, not ${expected}.`,
    reference,
  };
}

/** An object without a property that makes it what it is. */
export function missingProperty(object: ObjectNode, name: string, shapeId: ShapeId | undefined): Diagnostic {
  const { file, start } = object.span;
  return {
    ...error("ast/missing-property", { file, start, end: start + 1 }, shapeId),
    message: `This object has no \`${name}\`.`,
    reference: `Missing expected member \`${name}\`.`,
    hint: hints.get(name) ?? "objects of this kind need it.",
  };
}

const hints: ReadonlyMap<string, string> = new Map([
  ["type", "`type` says which kind of shape is defined, or that traits are applied to one."],
  ["target", "`target` is the absolute id of the shape that is meant."],
]);

/** Properties that mean nothing where they stand. */
export function unknownProperties(
  unknown: readonly StringNode[],
  first: StringNode,
  known: readonly string[],
  meant: string | undefined,
  shapeId: ShapeId | undefined,
): Diagnostic {
  const names = unknown.map(({ value }) => value);
  const verb = names.length === 1 ? "has" : "have";
  return {
    severity: "warning",
    code: "ast/unknown-property",
    eventId: "Model",
    message: `${tickedList(names)} ${verb} no meaning here.`,
    reference: `Expected an object with possible properties of ${tickedList(known)}, but found additional properties: ${tickedList(names)}`,
    span: first.span,
    ...(shapeId !== undefined && { shapeId }),
    hint:
      meant === undefined
        ? `the properties of this object are ${tickedList(known)}.`
        : `did you mean \`${meant}\`?`,
    ...(meant !== undefined && {
      fix: { title: `Write \`${meant}\``, span: first.span, text: JSON.stringify(meant) },
    }),
  };
}

/** A string that is no absolute shape id. */
export function invalidShapeId(node: StringNode, shapeId: ShapeId | undefined): Diagnostic {
  return {
    ...error("ast/invalid-shape-id", node.span, shapeId),
    message: `\`${node.value}\` is no absolute shape id.`,
    reference: `Invalid shape ID: ${node.value}`,
    hint: "shape ids of the JSON AST have a namespace: `name.space#Name`, of members `name.space#Name$member`.",
  };
}

/** A member's name that no identifier is. */
export function invalidMemberName(key: StringNode, container: ShapeId): Diagnostic {
  return {
    ...error("ast/invalid-member-name", key.span, container),
    message: `\`${key.value}\` cannot name a member.`,
    reference: `Invalid shape ID: ${container}$${key.value}`,
    hint: "names of members are made of the letters A to Z, digits and `_`, and do not begin with a digit.",
  };
}

/** A type of shapes that Smithy does not have. */
export function unknownType(node: Node, type: string, meant: string | undefined, id: ShapeId): Diagnostic {
  return {
    ...error("ast/unknown-type", node.span, id),
    message: `There are no shapes of type \`${type}\`.`,
    reference: `Invalid shape \`type\`: ${type}`,
    ...(meant !== undefined && {
      hint: `did you mean \`${meant}\`?`,
      fix: { title: `Write \`${meant}\``, span: node.span, text: JSON.stringify(meant) },
    }),
  };
}

/** A definition under the id of a member. */
export function memberAsShape(key: StringNode, type: string): Diagnostic {
  return {
    ...error("ast/member-as-shape", key.span, key.value),
    message: `\`${key.value}\` is the id of a member, so no ${type} can be defined by it.`,
    reference: `Shapes of type \`${type}\` cannot contain a member in their shape ID. Found \`${key.value}\``,
    hint: "members are defined within their shape; only `apply` names them from outside.",
  };
}

/** A type that the file's version of Smithy does not have. */
export function typeOfOtherVersion(node: Node, type: string, version: string, id: ShapeId): Diagnostic {
  return {
    ...error("ast/type-of-other-version", node.span, id),
    message: `Smithy ${version} has no shapes of type \`${type}\`.`,
    reference: `${type} shapes cannot be used in Smithy version ${version}`,
    hint:
      type === "set"
        ? "a set is a `list` with the trait `smithy.api#uniqueItems`."
        : 'enumerations came with version 2.0: `"smithy": "2.0"`.',
  };
}

/** A `set` where there still are sets. */
export function deprecatedSet(node: Node, id: ShapeId): Diagnostic {
  return {
    severity: "warning",
    code: "ast/deprecated-set",
    eventId: "ModelDeprecation",
    message: "`set` is gone from Smithy 2.0.",
    reference:
      "Set shapes are deprecated and have been removed in Smithy IDL v2. Use a list shape with the @uniqueItems trait instead.",
    span: node.span,
    shapeId: id,
    hint: "a set is a `list` with the trait `smithy.api#uniqueItems`.",
  };
}

/** Properties of a resource in a file of the version before there were any. */
export function propertiesInVersionOne(key: StringNode): Diagnostic {
  return {
    ...error("ast/properties-in-version-one", key.span, undefined),
    message: "Resources of Smithy 1.0 have no properties.",
    reference:
      "Resource properties can only be used with Smithy version 2 or later. Attempted to use resource properties with version `1.0`.",
    hint: 'properties came with version 2.0: `"smithy": "2.0"`.',
  };
}

/** An enumeration of nothing. */
export function enumWithoutMembers(key: StringNode, type: string, id: ShapeId): Diagnostic {
  return {
    ...error("ast/enum-without-members", key.span, id),
    message: `The ${type} \`${id}\` has no members.`,
    reference: `${type} shapes must have at least one member`,
    hint: "an enumeration has at least one member.",
  };
}

/** A member of an enumeration that is of a type, when it can only be a value. */
export function enumMemberTarget(span: Span, type: string, target: ShapeId, id: ShapeId): Diagnostic {
  return {
    ...error("ast/enum-member-target", span, id),
    message: `\`${target}\` cannot be the target of a member of the ${type} \`${id}\`.`,
    reference: `${type === "enum" ? "Enum" : type} members may only target \`smithy.api#Unit\`, but found \`${target}\``,
    hint: "members of enumerations are values without a type: their target is `smithy.api#Unit`.",
  };
}

function error(
  code: string,
  span: Span,
  shapeId: ShapeId | undefined,
): Pick<Diagnostic, "severity" | "code" | "eventId" | "span" | "shapeId"> {
  return { severity: "error", code, eventId: "Model", span, ...(shapeId !== undefined && { shapeId }) };
}

function tickedList(names: readonly string[]): string {
  return names
    .toSorted()
    .map((name) => `\`${name}\``)
    .join(", ");
}
