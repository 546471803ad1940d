import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { getEntry, type StringNode } from "../../model/node.js";
import { parseSelector, type SelectorProblem } from "../../model/select/parse-selector.js";
import type { ShapeId } from "../../model/shape-id.js";
import { stringSpan } from "../../model/string-span.js";
import { idRef } from "../../model/traits/constraint-traits.js";
import { trait } from "../../model/traits/model-traits.js";
import type { Rule } from "../rule.js";
import { traitName } from "../trait-name.js";

/**
 * A selector in `@trait` or `@idRef` can be read; otherwise it would allow nothing, or everything.
 * Spec: https://smithy.io/2.0/spec/selectors.html#grammar
 */
export const traitSelectors: Rule = { id: "TraitSelector", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const { id } of [trait, idRef]) {
    for (const shape of shapesByTrait(model).get(id) ?? []) {
      const selector = getEntry(shape.traits.get(id)?.value, "selector");
      if (selector?.kind !== "string") continue;
      const parsed = parseSelector(selector.value);
      if (parsed.kind === "problem") yield malformedSelector(selector, parsed.problem, shape, id);
    }
  }
}

function malformedSelector(
  selector: StringNode,
  problem: SelectorProblem,
  shape: AnyShape,
  traitId: ShapeId,
): Diagnostic {
  const start = Math.min(problem.offset, Math.max(0, selector.value.length - 1));
  return {
    severity: "error",
    code: "trait/malformed-selector",
    eventId: "Model",
    message: `The selector cannot be read: ${problem.message.replace(/^[A-Z]/, (letter) => letter.toLowerCase())}`,
    reference: `Error creating trait \`${traitName(traitId)}\`: ${problem.reference}`,
    span: stringSpan(selector, start, start + 1),
    shapeId: shape.id,
  };
}
