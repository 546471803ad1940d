import { unreachable } from "../../diagnostics/invariant.js";
import type { AnyShape } from "../knowledge/any-shape.js";
import type { Node } from "../node.js";
import { memberNameOf, nameOf, namespaceOf, type ShapeId } from "../shape-id.js";
import type { ServiceShape } from "../shape.js";
import type { AttributePath, PathSegment } from "./selector.js";
import type { Variables } from "./variables.js";

/**
 * What the path of an attribute leads to.
 * Spec: https://smithy.io/2.0/spec/selectors.html#attributes
 */
export type AttributeValue =
  | { readonly kind: "empty" }
  | { readonly kind: "shape"; readonly shape: AnyShape; readonly variables: Variables }
  | { readonly kind: "id"; readonly id: ShapeId }
  | { readonly kind: "service"; readonly service: ServiceShape }
  | { readonly kind: "traits"; readonly shape: AnyShape }
  | { readonly kind: "variables"; readonly variables: Variables }
  | { readonly kind: "node"; readonly node: Node }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "projection"; readonly values: readonly AttributeValue[] };

/** The value at the end of a way that leads nowhere. */
export const emptyAttribute: AttributeValue = { kind: "empty" };

/** Follows a path, property by property. A way that leads nowhere ends in the empty value. */
export function followPath(value: AttributeValue, path: AttributePath): AttributeValue {
  let current = value;
  for (const segment of path) current = propertyOf(current, segment);
  return current;
}

/** Whether an existence check passes. */
export function isPresent(value: AttributeValue): boolean {
  switch (value.kind) {
    case "empty":
      return false;
    case "projection":
      return value.values.length > 0;
    case "node":
      return value.node.kind !== "null";
    default:
      return true;
  }
}

/** The value as string comparators see it; empty for values that have no text. */
export function attributeText(value: AttributeValue): string {
  switch (value.kind) {
    case "shape":
      return value.shape.id;
    case "id":
      return value.id;
    case "service":
      return value.service.id;
    case "text":
      return value.text;
    case "node":
      return nodeText(value.node);
    default:
      return "";
  }
}

/** The values of a projection, also of projections within it; any other value alone. */
export function flattened(value: AttributeValue): readonly AttributeValue[] {
  return value.kind === "projection" ? value.values.flatMap(flattened) : [value];
}

function propertyOf(value: AttributeValue, segment: PathSegment): AttributeValue {
  switch (value.kind) {
    case "empty":
      return value;
    case "shape":
      return shapeProperty(value.shape, value.variables, segment);
    case "id":
      return idProperty(value.id, segment);
    case "service":
      return serviceProperty(value.service, segment);
    case "traits":
      return traitsProperty(value.shape, segment);
    case "variables":
      return variableProperty(value.variables, segment);
    case "node":
      return nodeProperty(value.node, segment);
    case "text":
      return isFunction(segment, "length") ? count(codePoints(value.text)) : emptyAttribute;
    case "projection":
      return projectionProperty(value.values, segment);
    default:
      return unreachable(value);
  }
}

function shapeProperty(shape: AnyShape, variables: Variables, segment: PathSegment): AttributeValue {
  if (segment.kind === "function") return emptyAttribute;
  switch (segment.text) {
    case "id":
      return { kind: "id", id: shape.id };
    case "trait":
      return { kind: "traits", shape };
    case "service":
      return shape.kind === "service" ? { kind: "service", service: shape } : emptyAttribute;
    case "var":
      return { kind: "variables", variables };
    default:
      return emptyAttribute;
  }
}

function idProperty(id: ShapeId, segment: PathSegment): AttributeValue {
  if (isFunction(segment, "length")) return count(id.length);
  switch (segment.kind === "name" ? segment.text : "") {
    case "namespace":
      return text(namespaceOf(id));
    case "name":
      return text(nameOf(id));
    case "member":
      return text(memberNameOf(id));
    default:
      return emptyAttribute;
  }
}

function serviceProperty(service: ServiceShape, segment: PathSegment): AttributeValue {
  if (segment.kind === "name" && segment.text === "id") return { kind: "id", id: service.id };
  return segment.kind === "name" && segment.text === "version" ? text(service.version) : emptyAttribute;
}

function traitsProperty(shape: AnyShape, segment: PathSegment): AttributeValue {
  if (isFunction(segment, "keys")) {
    return projection(Array.from(shape.traits.keys(), (id): AttributeValue => ({ kind: "id", id })));
  }
  if (isFunction(segment, "values"))
    return projection(Array.from(shape.traits.values(), (trait) => node(trait.value)));
  if (isFunction(segment, "length")) return count(shape.traits.size);
  const id = segment.text.includes("#") ? segment.text : `smithy.api#${segment.text}`;
  return node(shape.traits.get(id)?.value);
}

function variableProperty(variables: Variables, segment: PathSegment): AttributeValue {
  const shapes = segment.kind === "name" ? variables.get(segment.text) : undefined;
  return projection(
    Array.from(shapes ?? [], (shape): AttributeValue => ({ kind: "shape", shape, variables })),
  );
}

function nodeProperty(value: Node, segment: PathSegment): AttributeValue {
  if (value.kind === "object") {
    if (isFunction(segment, "keys")) return projection(Array.from(value.entries.keys(), text));
    if (isFunction(segment, "values")) {
      return projection(Array.from(value.entries.values(), (entry) => node(entry.value)));
    }
    if (isFunction(segment, "length")) return count(value.entries.size);
    return segment.kind === "name" ? node(value.entries.get(segment.text)?.value) : emptyAttribute;
  }
  if (value.kind === "array") {
    if (isFunction(segment, "values")) return projection(value.elements.map(node));
    return isFunction(segment, "length") ? count(value.elements.length) : emptyAttribute;
  }
  if (value.kind === "string" && isFunction(segment, "length")) return count(codePoints(value.value));
  return emptyAttribute;
}

function projectionProperty(values: readonly AttributeValue[], segment: PathSegment): AttributeValue {
  if (isFunction(segment, "first")) return values.flatMap(flattened)[0] ?? emptyAttribute;
  return projection(values.map((value) => propertyOf(value, segment)).filter(isPresent));
}

function nodeText(value: Node): string {
  switch (value.kind) {
    case "string":
      return value.value;
    case "number":
      return value.text;
    case "boolean":
      return String(value.value);
    default:
      return "";
  }
}

function isFunction(segment: PathSegment, name: string): boolean {
  return segment.kind === "function" && segment.text === name;
}

function projection(values: readonly AttributeValue[]): AttributeValue {
  return { kind: "projection", values };
}

function node(value: Node | undefined): AttributeValue {
  return value === undefined ? emptyAttribute : { kind: "node", node: value };
}

function text(value: string | undefined): AttributeValue {
  return value === undefined ? emptyAttribute : { kind: "text", text: value };
}

function count(value: number): AttributeValue {
  return text(String(value));
}

function codePoints(value: string): number {
  return Array.from(value).length;
}
