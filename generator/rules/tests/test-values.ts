import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import type { ShapeId } from "../../model/shape-id.js";
import { checkValue } from "../values/check-value.js";
import type { ValueCheck } from "../values/value-check.js";

/** A value in a test, and what it is a value of. */
export interface TestValue extends Pick<ValueCheck, "subject" | "reference" | "timestamps"> {
  /** The shape that the test is written at. */
  readonly owner: ShapeId;
  readonly eventId: string;
  /** Where the value is missing: what stands for it, which is empty. */
  readonly node: Node;
  readonly target: ShapeId;
}

/** What keeps a value in a test from being one of its shape. Tests write blobs as plain text. */
export function checkTestValue(model: Model, value: TestValue): readonly Diagnostic[] {
  const { node, target: id, ...about } = value;
  const target = model.shapes.get(id);
  if (target === undefined) return [];
  return checkValue(node, target, {
    ...about,
    model,
    constraintSeverity: "error",
    blobs: "text",
    allowsNull: true,
    allowsZeros: false,
  });
}

/** An object without entries, at the place of a test that says nothing. */
export function emptyAt(node: Node): Node {
  return { kind: "object", entries: new Map(), span: node.span };
}

/** Whether an object has no entries. */
export function isEmpty(node: Node | undefined): boolean {
  return node === undefined || (node.kind === "object" && node.entries.size === 0);
}
