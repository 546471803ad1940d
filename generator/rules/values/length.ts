import { unreachable } from "../../diagnostics/invariant.js";
import type { Node } from "../../model/node.js";
import { length } from "../../model/traits/constraint-traits.js";
import { reportConstraint, traitAt, type ValuePlace } from "./value-check.js";

/** A value is as long as `@length` says. Spec: https://smithy.io/2.0/spec/constraint-traits.html#length-trait */
export function checkLength(node: Node, place: ValuePlace): void {
  const bounds = traitAt(place, length);
  if (bounds === undefined) return;
  const size = sizeOf(node, place);
  const { min = 0, max = Infinity } = bounds;
  if (size === undefined || (size >= min && size <= max)) return;
  const says = `must have ${boundsText(bounds.min, bounds.max)} ${unitOf(node, place)}, but has ${size}`;
  reportConstraint(place, { code: "wrong-length", says, node });
}

function sizeOf(node: Node, { target, check }: ValuePlace): number | undefined {
  switch (node.kind) {
    case "array":
      return node.elements.length;
    case "object":
      return node.entries.size;
    case "string":
      if (target.kind !== "blob") return Array.from(node.value).length;
      return check.blobs === "base64" ? base64Size(node.value) : new TextEncoder().encode(node.value).length;
    case "null":
    case "boolean":
    case "number":
      return undefined;
    default:
      return unreachable(node);
  }
}

function base64Size(text: string): number {
  return Math.floor((text.replace(/=+$/, "").length * 3) / 4);
}

function unitOf(node: Node, { target }: ValuePlace): string {
  if (node.kind === "array") return "elements";
  if (node.kind === "object") return "entries";
  return target.kind === "blob" ? "bytes" : "characters";
}

function boundsText(min: number | undefined, max: number | undefined): string {
  if (max === undefined) return `at least ${min}`;
  return min === undefined ? `at most ${max}` : `${min} to ${max}`;
}
