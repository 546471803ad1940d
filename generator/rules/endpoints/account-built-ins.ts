import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import type { Rule } from "../rule.js";
import { rulesDiagnostic, soundRules } from "./service-rules.js";

/**
 * Endpoints that depend on the caller's account or credentials are chosen with care: each account then has hosts of its
 * own, and old clients do not know the source.
 * Spec: https://smithy.io/2.0/aws/rules-engine/built-ins.html
 */
export const accountBuiltIns: Rule = { id: "RuleSetAwsBuiltIn", check };

const delicate = ["AWS::Auth::AccountId", "AWS::Auth::AccountIdEndpointMode", "AWS::Auth::CredentialScope"];

function* check(model: Model): Iterable<Diagnostic> {
  for (const place of soundRules(model)) {
    for (const { name, builtIn } of place.rules.parameters.values()) {
      if (builtIn === undefined || !delicate.includes(builtIn.value)) continue;
      yield rulesDiagnostic(place, builtIn, {
        severity: "danger",
        code: "endpoint-rules/account-built-in",
        eventId: `RuleSetAwsBuiltIn.${builtIn.value}`,
        message: `The endpoint depends on the caller, by the parameter \`${name.value}\` from \`${builtIn.value}\`.`,
        reference: `The \`${builtIn.value}\` built-in used requires additional consideration of the rules that use it.`,
        hint: "make sure that the rules lead to an endpoint without it, too.",
      });
    }
  }
}
