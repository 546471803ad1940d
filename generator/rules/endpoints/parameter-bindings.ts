import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { withArticle } from "../../jmespath/check-types.js";
import type { ParameterType } from "../../endpoints/rule-set.js";
import type { Model } from "../../model/model.js";
import {
  contextParam,
  operationContextParams,
  staticContextParams,
} from "../../model/traits/endpoint-rule-traits.js";
import { shapeText } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import {
  clientBindings,
  operationBindings,
  operationsOf,
  type ParameterBinding,
} from "./bound-parameters.js";
import { rulesDiagnostic, type ServiceRules, soundRules } from "./service-rules.js";

/**
 * The parameters that rules declare are those that a service binds, with the same types: a parameter that nothing binds
 * never has a value, and one that no rule declares goes nowhere. Built-in ones are bound by clients.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/parameters.html
 */
export const parameterBindings: Rule = { id: "RuleSetParameter", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const place of soundRules(model)) {
    const bound = new Map<string, ParameterType>();
    const bindings = [
      ...clientBindings(place.service),
      ...operationsOf(model, place.service).flatMap((operation) => operationBindings(model, operation)),
    ];
    for (const binding of bindings) yield* checkBinding(model, binding, bound);
    yield* checkDeclared(place, bound);
    yield* checkUndeclared(place, bound);
  }
}

/** Collects the type of a binding, which has to be the one that others gave. */
function* checkBinding(
  model: Model,
  binding: ParameterBinding,
  bound: Map<string, ParameterType>,
): Iterable<Diagnostic> {
  const { name, type, source } = binding;
  const known = bound.get(name.value);
  if (type === undefined) {
    if (source.kind === "member") yield unsupportedMember(model, binding);
  } else if (known === undefined) bound.set(name.value, type);
  else if (known !== type && source.kind !== "client") yield inconsistent(binding, known);
}

function unsupportedMember(model: Model, { name, source }: ParameterBinding): Diagnostic {
  const target = source.kind === "member" ? model.shapes.get(source.shape.target) : undefined;
  return traitDiagnostic(source.shape, contextParam.id, name, {
    code: "endpoint-rules/member-type",
    eventId: "RuleSetParameter.ContextParam.UnsupportedType",
    message: `The parameter \`${name.value}\` cannot have the value of ${withArticle(target?.kind ?? "member")}.`,
    reference: `Unsupported type \`${target === undefined ? "" : shapeText(target)}\` for \`${name.value}\` parameter`,
    hint: "members that are parameters are strings or booleans.",
  });
}

const bindingTraits = {
  static: { trait: staticContextParams.id, event: "StaticContextParams" },
  operation: { trait: operationContextParams.id, event: "OperationContextParams" },
  member: { trait: contextParam.id, event: "ContextParam" },
} as const;

function inconsistent({ name, type, source }: ParameterBinding, known: ParameterType): Diagnostic {
  const { trait, event } = bindingTraits[source.kind === "client" ? "static" : source.kind];
  return traitDiagnostic(source.shape, trait, name, {
    code: "endpoint-rules/binding-types",
    eventId: `RuleSetParameter.${event}.InconsistentType`,
    message: `The parameter \`${name.value}\` is a ${type} here, and a ${known} elsewhere.`,
    reference: `Inconsistent type for \`${name.value}\` parameter`,
  });
}

function* checkDeclared(
  place: ServiceRules,
  bound: ReadonlyMap<string, ParameterType>,
): Iterable<Diagnostic> {
  for (const { name, type, builtIn } of place.rules.parameters.values()) {
    const found = bound.get(name.value);
    if (builtIn !== undefined || found === type) continue;
    if (found === undefined) {
      yield rulesDiagnostic(place, name, {
        code: "endpoint-rules/unbound-parameter",
        eventId: "RuleSetParameter.RuleSet.UnmatchedName",
        message: `Nothing gives the parameter \`${name.value}\` a value.`,
        reference:
          `Parameter \`${name.value}\` exists in ruleset but not in service model, existing params: ` +
          [...bound.keys()].join(", "),
        hint: "a parameter is built in, or bound by the service, its operations or members of their inputs.",
      });
    } else {
      yield rulesDiagnostic(place, name, {
        code: "endpoint-rules/parameter-type",
        eventId: "RuleSetParameter.RuleSet.TypeMismatch",
        message: `The parameter \`${name.value}\` is a ${type} to the rules, and a ${found} to the service.`,
        reference: `Type mismatch for parameter \`${name.value}\``,
      });
    }
  }
}

function* checkUndeclared(
  place: ServiceRules,
  bound: ReadonlyMap<string, ParameterType>,
): Iterable<Diagnostic> {
  const { parameters } = place.rules;
  const matched = [...parameters.values()].filter(
    ({ name, builtIn }) => builtIn !== undefined || bound.has(name.value),
  );
  for (const name of bound.keys()) {
    if (parameters.has(name)) continue;
    yield rulesDiagnostic(place, undefined, {
      code: "endpoint-rules/undeclared-parameter",
      eventId: "RuleSetParameter.RuleSet.UnmatchedName",
      message: `The rules do not declare the parameter \`${name}\` that the service binds.`,
      reference:
        `Parameter \`${name}\` exists in service model but not in ruleset, existing params: ` +
        `[${matched.map((parameter) => parameter.name.value).join(", ")}]`,
    });
  }
}
