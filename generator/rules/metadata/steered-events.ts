import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import type { Rule } from "../rule.js";
import { eventEntries } from "./event-entries.js";
import { metadataDiagnostic } from "./metadata-problem.js";

/**
 * Entries of `suppressions` and `severityOverrides` say which events they are about: half an entry would change nothing
 * and nobody would notice.
 * Spec: https://smithy.io/2.0/spec/model-validation.html#suppression-metadata
 */
export const steeredEvents: Rule = { id: "Model", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const problem of eventEntries(model).problems) yield metadataDiagnostic(problem);
}
