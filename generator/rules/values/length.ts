import { unreachable } from "../../diagnostics/invariant.js";
import type { AnyShape } from "../../model/knowledge/any-shape.js";
import type { Node } from "../../model/node.js";
import { traitOf } from "../../model/trait.js";
import { type Length, length } from "../../model/traits/constraint-traits.js";
import { reportConstraint, reportValue, type ValuePlace } from "./value-check.js";

/** A value is as long as `@length` says. Spec: https://smithy.io/2.0/spec/constraint-traits.html#length-trait */
export function checkLength(node: Node, holder: AnyShape, place: ValuePlace): void {
  const bounds = traitOf(holder, length);
  const measured = bounds && measure(node, place);
  if (bounds === undefined || measured === undefined) return;
  const { min = 0, max = Infinity } = bounds;
  const { size, unit } = measured;
  if (size >= min && size <= max) return;
  // What the reference says of elements of lists are no broken constraints, but plain errors.
  const report = unit === "elements" ? reportValue : reportConstraint;
  const says = `must have ${boundsText(bounds)} ${unitText(bounds, unit)}, but has ${size}`;
  const reference = size < min ? tooShort(holder, min, measured) : tooLong(holder, max, measured);
  report(place, { code: "wrong-length", says, reference, node });
}

interface Measured {
  readonly size: number;
  readonly unit: "characters" | "bytes" | "elements" | "entries";
}

function measure(node: Node, { target, check }: ValuePlace): Measured | undefined {
  switch (node.kind) {
    case "array":
      return target.kind === "list" ? { size: node.elements.length, unit: "elements" } : undefined;
    case "object":
      return target.kind === "map" ? { size: node.entries.size, unit: "entries" } : undefined;
    case "string":
      if (target.kind === "string") return { size: Array.from(node.value).length, unit: "characters" };
      if (target.kind !== "blob") return undefined;
      return { size: bytesIn(node.value, check.blobs), unit: "bytes" };
    case "null":
    case "boolean":
    case "number":
      return undefined;
    default:
      return unreachable(node);
  }
}

function bytesIn(text: string, blobs: "base64" | "text"): number {
  if (blobs === "text") return new TextEncoder().encode(text).length;
  return Math.floor((text.replace(/=+$/, "").length * 3) / 4);
}

function boundsText({ min, max }: Length): string {
  if (max === undefined) return `at least ${min}`;
  return min === undefined ? `at most ${max}` : `${min} to ${max}`;
}

/** One of the unit, where the bound that is named last is one. */
function unitText({ min, max = min }: Length, unit: Measured["unit"]): string {
  if (max !== 1) return unit;
  return unit === "entries" ? "entry" : unit.slice(0, -1);
}

function tooShort({ id }: AnyShape, min: number, { size, unit }: Measured): string {
  if (unit === "characters") {
    return `String value provided for \`${id}\` must be >= ${min} characters, but the provided value is only ${size} characters.`;
  }
  return `Value provided for \`${id}\` must have at least ${min} ${unit}, but the provided value only has ${size} ${unit}`;
}

function tooLong({ id }: AnyShape, max: number, { size, unit }: Measured): string {
  if (unit === "characters") {
    return `String value provided for \`${id}\` must be <= ${max} characters, but the provided value is ${size} characters.`;
  }
  return `Value provided for \`${id}\` must have no more than ${max} ${unit}, but the provided value has ${size} ${unit}`;
}
