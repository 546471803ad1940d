import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Model } from "../model/model.js";
import { findDifferences, type Differences } from "./differences.js";
import { builtinEvaluators } from "./evaluators/builtin-evaluators.js";

/**
 * Tells what a change of a model means to those who use it: what breaks clients, servers or generated code is an error or
 * a danger, what may is a warning, what is merely new a note. Both models must be sound.
 */
export function diff(before: Model, after: Model): readonly Diagnostic[] {
  return evaluate(findDifferences(before, after));
}

function evaluate(differences: Differences): readonly Diagnostic[] {
  return builtinEvaluators.flatMap((evaluator) => [...evaluator(differences, evaluate)]);
}
