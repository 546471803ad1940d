import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import type { Rule } from "../rule.js";
import { rulesDiagnostic, soundRules } from "./service-rules.js";

/**
 * Parameters of endpoint rules are documented: they become settings of clients.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/parameters.html
 */
export const parameterDocumentation: Rule = { id: "RuleSetParamMissingDocs", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const place of soundRules(model)) {
    for (const { name, documentation } of place.rules.parameters.values()) {
      if (documentation !== undefined) continue;
      yield rulesDiagnostic(place, name, {
        severity: "warning",
        code: "endpoint-rules/undocumented-parameter",
        eventId: "RuleSetParamMissingDocs",
        message: `The parameter \`${name.value}\` is not documented.`,
        reference: `Parameter \`${name.value}\` does not have documentation`,
      });
    }
  }
}
