import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { runTest } from "../../endpoints/run-test.js";
import type { Model } from "../../model/model.js";
import { getEntry } from "../../model/node.js";
import { traitOf } from "../../model/trait.js";
import { endpointRuleSet, endpointTests } from "../../model/traits/endpoint-rule-traits.js";
import type { Rule } from "../rule.js";
import { rulesDiagnostic, soundRules } from "./service-rules.js";

/**
 * The tests of endpoint rules come out as they say. They are what clients in all languages are held against.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html#endpointtests-trait
 */
export const testResults: Rule = { id: "RuleSetTestCase", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const { service, trait, rules } of soundRules(model)) {
    // Where there are both, the diagram was made from the tree.
    if (trait !== endpointRuleSet.id && service.traits.has(endpointRuleSet.id)) continue;
    for (const test of traitOf(service, endpointTests) ?? []) {
      const failure = runTest(rules, test);
      if (failure === undefined) continue;
      const name = test.documentation === undefined ? "A test" : `The test \`${test.documentation}\``;
      yield rulesDiagnostic({ service, trait: endpointTests.id }, getEntry(test.node, "expect"), {
        code: "endpoint-rules/failing-test",
        eventId: "RuleSetTestCase",
        message: `${name} of the endpoint rules fails: ${failure.message}.`,
        reference: failure.reference,
      });
    }
  }
}
