import type { AnyShape } from "../knowledge/any-shape.js";

/** Every type of shape and group of types that a selector may name. */
export function shapeTypeNames(): Iterable<string> {
  return tests.keys();
}

/** Whether a selector may name this type, as a type of shape or as a group of types. */
export function isShapeTypeName(name: string): boolean {
  return tests.has(name);
}

/** Whether a shape is of the type that a selector names. Unknown types match nothing. */
export function isOfShapeType(shape: AnyShape, name: string): boolean {
  return tests.get(name)?.has(shape.kind) ?? false;
}

type Kind = AnyShape["kind"];

// An enum is a string and an intEnum an integer, wherever those are asked for.
const strings: readonly Kind[] = ["string", "enum"];
const integers: readonly Kind[] = ["integer", "intEnum"];
const numbers: readonly Kind[] = [
  "byte",
  "short",
  ...integers,
  "long",
  "float",
  "double",
  "bigInteger",
  "bigDecimal",
];
const simpleTypes: readonly Kind[] = ["blob", "boolean", "document", "timestamp", ...strings, ...numbers];
const aggregateTypes: readonly Kind[] = ["list", "map", "structure", "union"];
const serviceTypes: readonly Kind[] = ["service", "operation", "resource"];
const kinds: readonly Kind[] = [...simpleTypes, ...aggregateTypes, ...serviceTypes, "member"];

/**
 * The kinds of shape behind every name.
 * Spec: https://smithy.io/2.0/spec/selectors.html#matching-shapes-by-type
 */
const tests: ReadonlyMap<string, ReadonlySet<Kind>> = new Map([
  ...kinds.map((kind): [string, ReadonlySet<Kind>] => [kind, new Set([kind])]),
  ["*", new Set(kinds)],
  ["string", new Set(strings)],
  ["integer", new Set(integers)],
  ["number", new Set(numbers)],
  ["simpleType", new Set(simpleTypes)],
  ["aggregateType", new Set(aggregateTypes)],
  ["dataType", new Set([...simpleTypes, ...aggregateTypes])],
  ["serviceType", new Set(serviceTypes)],
  ["collection", new Set<Kind>(["list"])],
  ["set", new Set<Kind>(["list"])],
]);
