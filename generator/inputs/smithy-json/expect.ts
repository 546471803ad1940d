import { didYouMean } from "../../diagnostics/suggestion.js";
import type { ArrayNode, Node, ObjectNode, StringNode } from "../../model/node.js";
import { isShapeId, type ShapeId } from "../../model/shape-id.js";
import type { AstFile, Place } from "./ast-file.js";
import { invalidShapeId, missingProperty, unknownProperties, wrongType } from "./ast-diagnostics.js";

/** How the reference says that it found one kind of value for another. */
export type Wording = (name: string, found: Node["kind"]) => string;

/** The reference's wordings differ from place to place. */
export const wordings = {
  namedFound: (name, found) => `Expected \`${name}\` to be an object; found ${found}`,
  namedButFound: (name, found) => `Expected \`${name}\` to be an object, but found ${found}`,
  object: (_, found) => `Expected object, but found ${found}.`,
  anObject: (_, found) => `Expected an object, but found ${found}.`,
  array: (_, found) => `Expected an array, but found ${found}.`,
  string: (name, found) => `Expected \`${name}\` to be a string, but found ${found}`,
  memberAsString: (name, found) => `Expected \`${name}\` member to be a string, but found ${found}`,
  renameAsString: (_, found) => `Expected rename value to be a string, but found ${found}`,
} satisfies Readonly<Record<string, Wording>>;

/** The node as an object; undefined, and an error, where it is anything else. */
export function expectObject(
  node: Node,
  name: string,
  place: Place,
  wording: Wording,
): ObjectNode | undefined {
  if (node.kind === "object") return node;
  place.report(wrongType(node, name, "an object", wording(name, node.kind), place.shapeId));
  return undefined;
}

/** The node as an array; undefined, and an error, where it is anything else. */
export function expectArray(node: Node, name: string, place: Place): ArrayNode | undefined {
  if (node.kind === "array") return node;
  place.report(wrongType(node, name, "an array", wordings.array(name, node.kind), place.shapeId));
  return undefined;
}

/** The text of a string; undefined, and an error, where the node is anything else. */
export function expectString(node: Node, name: string, place: Place, wording: Wording): string | undefined {
  if (node.kind === "string") return node.value;
  place.report(wrongType(node, name, "a string", wording(name, node.kind), place.shapeId));
  return undefined;
}

/** The value under a key; undefined, and an error, where the object lacks it. */
export function expectEntry(object: ObjectNode, name: string, place: Place): Node | undefined {
  const value = object.entries.get(name)?.value;
  if (value === undefined) place.report(missingProperty(object, name, place.shapeId));
  return value;
}

/** An absolute shape id. The AST knows no others; what is none is an error. */
export function expectShapeId(node: StringNode, place: Place): ShapeId | undefined {
  if (isShapeId(node.value)) return node.value;
  place.report(invalidShapeId(node, place.shapeId));
  return undefined;
}

/** Warns of properties that mean nothing where they stand: one finding an object, as the reference has it. */
export function checkProperties(
  object: ObjectNode,
  known: readonly string[],
  shapeId: ShapeId | undefined,
  { report }: Pick<AstFile, "report">,
): void {
  let unknown: StringNode[] | undefined;
  for (const [name, { key }] of object.entries) {
    if (!known.includes(name)) (unknown ??= []).push(key);
  }
  const [first] = unknown ?? [];
  if (unknown === undefined || first === undefined) return;
  report(unknownProperties(unknown, first, known, didYouMean(first.value, known), shapeId));
}
