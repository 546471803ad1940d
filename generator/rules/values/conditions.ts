import type { Expression } from "../../jmespath/ast.js";
import { evaluate } from "../../jmespath/evaluate.js";
import type { JsonValue } from "../../jmespath/json-value.js";
import { parseJmespath } from "../../jmespath/parser.js";
import type { AnyShape } from "../../model/knowledge/any-shape.js";
import { memoiseFor } from "../../model/knowledge/memoise.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node, toPlainValue } from "../../model/node.js";
import type { AppliedTrait } from "../../model/shape.js";
import { conditions } from "../../model/traits/contract-traits.js";
import { reportConstraint, type ValuePlace } from "./value-check.js";

/**
 * A value meets the conditions of its shape. What gives neither true nor false says nothing about it, and is reported
 * at the condition.
 * Spec: https://smithy.io/2.0/additional-specs/contract-traits.html
 */
export function checkConditions(node: Node, holder: AnyShape, place: ValuePlace): void {
  const applied = holder.traits.get(conditions.id);
  if (applied === undefined) return;
  // A node holds nothing but what JSON has.
  const value = toPlainValue(node) as JsonValue;
  for (const [name, expression] of expressionsOf(place.check.model, applied)) {
    const evaluation = evaluate(expression, value);
    if (evaluation.kind === "error" || evaluation.value !== false) continue;
    reportConstraint(place, {
      code: "unmet-condition",
      says: `must meet the condition \`${name}\``,
      reference: `Value provided for \`${holder.id}\` must match the ${name} condition expression`,
      node,
      eventSuffix: `.${name}`,
    });
  }
}

/** The conditions that can be read. Values are checked before it is known which traits are sound. */
const expressionsOf = memoiseFor(
  (_model: Model, { value }: AppliedTrait): readonly (readonly [name: string, expression: Expression])[] => {
    if (value.kind !== "object") return [];
    return Array.from(value.entries).flatMap(([name, entry]) => {
      const text = getEntry(entry.value, "expression");
      const parsed = text?.kind === "string" ? parseJmespath(text.value) : undefined;
      return parsed?.kind === "expression" ? [[name, parsed.expression] as const] : [];
    });
  },
);
