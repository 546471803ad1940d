import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isOfficial } from "../model/knowledge/official-shapes.js";
import { compareText } from "../model/knowledge/sort.js";
import type { Model } from "../model/model.js";
import { builtinRules } from "./builtin-rules.js";
import type { Rule } from "./rule.js";
import { withSuppressed, withRaisedSeverities } from "./suppressions.js";
import { traitValues, withSoundTraits } from "./traits/trait-values.js";

/**
 * Everything that the rules have to say about a model, sorted by place; what the model suppresses is marked so. A model
 * about which nothing of this, nor of assembling, is an error is sound: that is what planning builds on.
 */
export function check(model: Model, rules: readonly Rule[] = builtinRules): readonly Diagnostic[] {
  const sound = withSoundTraits(model);
  const diagnostics = [...traitValues.check(model)];
  for (const rule of rules) diagnostics.push(...rule.check(rule.seesUnfitTraits ? model : sound));
  return settle(model, diagnostics.filter(isActionable));
}

// Nobody but us could do anything about a warning on what ships with Tinsmith.
function isActionable({ severity, shapeId }: Diagnostic): boolean {
  return severity === "error" || shapeId === undefined || !isOfficial(shapeId);
}

/** Applies a model's suppressions and severity overrides, also to what assembling said, and sorts by place. */
export function settle(model: Model, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return withRaisedSeverities(model, withSuppressed(model, diagnostics)).toSorted(comparePlaces);
}

function comparePlaces(first: Diagnostic, second: Diagnostic): number {
  const [from, to] = [first.span, second.span];
  return (
    compareText(from?.file.path ?? "", to?.file.path ?? "") ||
    (from?.start ?? 0) - (to?.start ?? 0) ||
    compareText(first.code, second.code)
  );
}
