import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { RuleSetProblem } from "../../endpoints/problem.js";
import type { Model } from "../../model/model.js";
import { endpointBdd } from "../../model/traits/endpoint-rule-traits.js";
import { guess } from "../guess.js";
import type { Rule } from "../rule.js";
import { type BrokenRules, brokenRules, rulesDiagnostic } from "./service-rules.js";

/**
 * Endpoint rules can be followed: they have the form that the rules engine reads, every name means something where it
 * stands, and every value is there and has the type that its place asks for. Else clients could not find the service.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html
 */
export const readableRules: Rule = { id: "EndpointRuleSet", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const broken of brokenRules(model)) {
    for (const problem of broken.problems) yield toDiagnostic(broken, problem);
  }
}

function toDiagnostic(broken: BrokenRules, problem: RuleSetProblem): Diagnostic {
  const { code, message, span, hint } = problem;
  return rulesDiagnostic(broken, problem, {
    code,
    message,
    ...inReference(broken, problem),
    ...(hint === undefined ? {} : { hint }),
    ...(problem.guess === undefined ? {} : guess(problem.guess.word, problem.guess.candidates, span)),
  });
}

/** The reference reads diagrams with their trait; over a broken tree it breaks itself. */
function inReference(
  { trait }: BrokenRules,
  { message, reference = message }: RuleSetProblem,
): Pick<Diagnostic, "eventId" | "reference"> {
  if (trait !== endpointBdd.id) return {};
  return { eventId: "Model", reference: `Error creating trait \`${trait}\`: ${reference}` };
}
