import type { Node } from "../model/node.js";
import { checkTypes } from "./check-types.js";
import { collectInto, type Report, type RuleSetProblem } from "./problem.js";
import { expectArray, expectObject, wrongForm } from "./read-form.js";
import { readParameters } from "./read-parameters.js";
import { readRule } from "./read-rule.js";
import { readVersion } from "./read-version.js";
import type { RuleSet } from "./rule-set.js";

/** A rule set, or all that keeps it from being one. */
export type ReadResult<Rules> =
  | { readonly kind: "sound"; readonly rules: Rules }
  | { readonly kind: "broken"; readonly problems: readonly RuleSetProblem[] };

/** Reads the value of `endpointRuleSet` and checks its types. */
export function readRuleSet(node: Node): ReadResult<RuleSet> {
  const unreadable: RuleSetProblem[] = [];
  const rules = readTree(node, collectInto(unreadable));
  // Types are only worth checking where everything could be read.
  if (rules === undefined || unreadable.length > 0) return { kind: "broken", problems: unreadable };
  const mistyped: RuleSetProblem[] = [];
  checkTypes(rules, collectInto(mistyped));
  return mistyped.length === 0 ? { kind: "sound", rules } : { kind: "broken", problems: mistyped };
}

function readTree(node: Node, report: Report): RuleSet | undefined {
  if (node.kind !== "object") return wrongForm(node, "a rule set", "an object", report);
  const version = readVersion(node, report);
  const parameters = expectObject(node, "parameters", report);
  const rules = expectArray(node, "rules", report);
  if (version === undefined || parameters === undefined || rules === undefined) return undefined;
  return {
    kind: "tree",
    version,
    parameters: readParameters(parameters, report),
    rules: rules.elements.flatMap((rule) => readRule(rule, report) ?? []),
  };
}
