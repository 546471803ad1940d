import type { NamedReference, Reference } from "../../model/fragment.js";
import type { Node, ObjectNode } from "../../model/node.js";
import type { Place } from "./ast-file.js";
import {
  checkProperties,
  expectArray,
  expectEntry,
  expectObject,
  expectShapeId,
  expectString,
  wordings,
  type Wording,
} from "./expect.js";

/** `{"target": "name.space#Name"}`. Spec: https://smithy.io/2.0/spec/json-ast.html#ast-shape-reference */
export function readReference(
  node: Node,
  name: string,
  place: Place,
  wording: Wording = wordings.object,
): Reference | undefined {
  const object = expectObject(node, name, place, wording);
  if (object === undefined) return undefined;
  checkProperties(object, ["target"], place.shapeId, place);
  return readTarget(object, place);
}

/** The property `target` of a reference or member. */
export function readTarget(object: ObjectNode, place: Place): Reference | undefined {
  const node = expectEntry(object, "target", place);
  if (node === undefined || expectString(node, "target", place, wordings.memberAsString) === undefined)
    return undefined;
  const id = node.kind === "string" ? expectShapeId(node, place) : undefined;
  return id === undefined ? undefined : { text: id, candidates: [id], span: node.span };
}

/** A property that is a reference, such as `input`; undefined where the object lacks it. */
export function readReferenceProperty(object: ObjectNode, name: string, place: Place): Reference | undefined {
  const node = object.entries.get(name)?.value;
  return node && readReference(node, name, place, wordings.namedFound);
}

/** A property that is an array of references, such as `operations`. */
export function readReferences(object: ObjectNode, name: string, place: Place): Reference[] {
  const node = object.entries.get(name)?.value;
  const array = node && expectArray(node, name, place);
  return (array?.elements ?? []).flatMap((element) => readReference(element, name, place) ?? []);
}

/** A property that is an object of references by name, such as `identifiers`. */
export function readNamedReferences(object: ObjectNode, name: string, place: Place): NamedReference[] {
  const node = object.entries.get(name)?.value;
  const named = node && expectObject(node, name, place, wordings.anObject);
  return Array.from(named?.entries.values() ?? []).flatMap(({ key, value }) => {
    const reference = readReference(value, key.value, place);
    return reference === undefined ? [] : [{ name: key.value, span: key.span, reference }];
  });
}
