import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { compareDecimals, type Decimal } from "../../model/decimal.js";
import { getEntry, type Node } from "../../model/node.js";
import type { ShapeId } from "../../model/shape-id.js";
import { length, range } from "../../model/traits/constraint-traits.js";
import type { Change } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";

/** Bounds are only ever widened: what was a good value must stay one. */
export const changedBounds: Evaluator = function* ({ changed }) {
  for (const change of changed) {
    yield* judgeBounds(change, length.id, "Length");
    yield* judgeBounds(change, range.id, "Range");
  }
};

function* judgeBounds(change: Change, id: ShapeId, name: "Length" | "Range"): Generator<Diagnostic> {
  const bounds = change.traits.get(id);
  if (bounds?.before === undefined || bounds.after === undefined) return;
  const [minBefore, minAfter] = [bounds.before, bounds.after].map(
    ({ value }) => boundOf(value, "min") ?? ZERO,
  );
  const [maxBefore, maxAfter] = [bounds.before, bounds.after].map(({ value }) => boundOf(value, "max"));
  const finding = {
    severity: "error",
    code: name === "Length" ? "diff/narrower-length" : "diff/narrower-range",
    eventId: `Changed${name}Trait`,
    shape: change.after,
    span: bounds.after.span,
    hint: "values that were good must stay good; only widen bounds.",
  } as const;
  if (minBefore && minAfter && compareDecimals(minAfter, minBefore) > 0) {
    yield report({
      ...finding,
      message: `\`${change.after.id}\` now asks for at least \`${minAfter.text}\`, where it was \`${minBefore.text}\`.`,
      reference: `${id} trait value \`min\` was made more restrictive by raising from ${minBefore.text} to ${minAfter.text}`,
    });
  }
  if (maxAfter && (maxBefore === undefined || compareDecimals(maxBefore, maxAfter) > 0)) {
    yield report({
      ...finding,
      message: `\`${change.after.id}\` now allows at most \`${maxAfter.text}\`, where it was ${maxBefore ? `\`${maxBefore.text}\`` : "without a bound"}.`,
      reference: `${id} trait value \`max\` was made more restrictive by lowering from ${maxBefore?.text ?? "null"} to ${maxAfter.text}`,
    });
  }
}

/** Without a lower bound there is the same as with one of zero, as the reference has it. */
const ZERO: Decimal = { text: "0", value: 0 };

function boundOf(value: Node, key: "min" | "max"): Decimal | undefined {
  const bound = getEntry(value, key);
  return bound?.kind === "number" ? bound : undefined;
}
