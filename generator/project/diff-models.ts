import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { sortDiagnostics } from "../diagnostics/order.js";
import { diff } from "../diff/diff.js";
import type { Model } from "../model/model.js";
import { withRaisedSeverities, withSuppressed } from "../rules/suppressions.js";

/** What a change of a model breaks, as the model after has it: its suppressions and severity overrides count. */
export function diffModels(before: Model, after: Model): readonly Diagnostic[] {
  return sortDiagnostics(withRaisedSeverities(after, withSuppressed(after, diff(before, after))));
}
