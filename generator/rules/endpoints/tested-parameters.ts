import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { parameterTypeOf } from "../../endpoints/read-parameters.js";
import type { Parameter, ParameterType } from "../../endpoints/rule-set.js";
import type { Model } from "../../model/model.js";
import type { ObjectEntry } from "../../model/node.js";
import { traitOf } from "../../model/trait.js";
import { type EndpointTest, endpointTests } from "../../model/traits/endpoint-rule-traits.js";
import { guess } from "../guess.js";
import type { Rule } from "../rule.js";
import { rulesDiagnostic, type ServiceRules, soundRules } from "./service-rules.js";

/**
 * The tests of endpoint rules use the parameters that the rules declare, with their types, and every required one: a
 * parameter that no test names is not tested at all.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html#endpointtests-trait
 */
export const testedParameters: Rule = { id: "RuleSetParameter", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const place of soundRules(model)) {
    const tests = traitOf(place.service, endpointTests);
    if (tests === undefined) continue;
    const uses = usesByName(tests);
    for (const parameter of place.rules.parameters.values()) {
      yield* checkParameter(place, parameter, uses.get(parameter.name.value) ?? [], tests.length);
    }
    for (const [name, [first]] of uses) {
      if (!place.rules.parameters.has(name) && first !== undefined) yield undefinedParameter(place, first);
    }
  }
}

function usesByName(tests: readonly EndpointTest[]): ReadonlyMap<string, readonly ObjectEntry[]> {
  const uses = new Map<string, ObjectEntry[]>();
  for (const { params } of tests) {
    for (const [name, entry] of params?.entries ?? []) {
      const known = uses.get(name);
      if (known === undefined) uses.set(name, [entry]);
      else known.push(entry);
    }
  }
  return uses;
}

function* checkParameter(
  place: ServiceRules,
  parameter: Parameter,
  uses: readonly ObjectEntry[],
  tests: number,
): Iterable<Diagnostic> {
  if (uses.length === 0) yield unused(place, parameter);
  for (const use of uses) {
    if (parameterTypeOf(use.value) !== parameter.type) yield wrongType(place, parameter, use);
  }
  if (parameter.isRequired && parameter.default === undefined && uses.length < tests) {
    yield missing(place, parameter);
  }
}

function unused(place: ServiceRules, { name }: Parameter): Diagnostic {
  return rulesDiagnostic(place, name, {
    severity: "danger",
    code: "endpoint-rules/untested-parameter",
    eventId: "RuleSetParameter.TestCase.Unused",
    message: `No test uses the parameter \`${name.value}\`.`,
    reference: `Parameter \`${name.value}\` is never used in an \`EndpointTests\` test case`,
  });
}

function wrongType(place: ServiceRules, { name, type }: Parameter, { value }: ObjectEntry): Diagnostic {
  return rulesDiagnostic(place, value, {
    code: "endpoint-rules/tested-type",
    eventId: "RuleSetParameter.TestCase.TypeMismatch",
    message: `The parameter \`${name.value}\` is a ${type} to the rules.`,
    reference: `Type mismatch for parameter \`${name.value}\`, \`${referenceTypes[type]}\` expected`,
  });
}

const referenceTypes: Readonly<Record<ParameterType, string>> = {
  string: "String",
  boolean: "Boolean",
  stringArray: "stringArray",
};

function missing(place: ServiceRules, { name }: Parameter): Diagnostic {
  return rulesDiagnostic(place, name, {
    code: "endpoint-rules/parameter-missing-in-test",
    eventId: "RuleSetParameter.TestCase.RequiredMissing",
    message: `A test has no value for the required parameter \`${name.value}\`.`,
    reference: `Required parameter \`${name.value}\` is missing in at least one test case`,
  });
}

function undefinedParameter(place: ServiceRules, { key }: ObjectEntry): Diagnostic {
  return rulesDiagnostic(place, key, {
    code: "endpoint-rules/unknown-parameter",
    eventId: "RuleSetParameter.TestCase.Undefined",
    message: `The rules have no parameter \`${key.value}\`.`,
    reference: `Test parameter \`${key.value}\` is not defined in ruleset`,
    ...guess(key.value, place.rules.parameters.keys(), key.span),
  });
}
