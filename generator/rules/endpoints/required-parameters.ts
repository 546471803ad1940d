import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { OperationShape } from "../../model/shape.js";
import type { Rule } from "../rule.js";
import { clientBindings, operationBindings, operationsOf } from "./bound-parameters.js";
import { soundRules } from "./service-rules.js";

/**
 * Every operation binds the parameters that rules require, where there is no default and no built-in value: a call of
 * an operation that does not has no endpoint.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/parameters.html
 */
export const requiredParameters: Rule = { id: "RuleSetParameter", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const { service, rules } of soundRules(model)) {
    const byClient = new Set(clientBindings(service).map(({ name }) => name.value));
    const required = [...rules.parameters.values()]
      .filter((parameter) => parameter.isRequired && !parameter.builtIn && !parameter.default)
      .map(({ name }) => name.value)
      .filter((name) => !byClient.has(name));
    if (required.length === 0) continue;
    for (const operation of operationsOf(model, service)) {
      const bound = new Set(operationBindings(model, operation).map(({ name }) => name.value));
      for (const name of required) if (!bound.has(name)) yield missing(operation, name);
    }
  }
}

function missing(operation: OperationShape, name: string): Diagnostic {
  return {
    severity: "error",
    code: "endpoint-rules/required-parameter",
    eventId: "RuleSetParameter.Operation.RequiredMissing",
    message: `\`${nameOf(operation.id)}\` gives the required parameter \`${name}\` no value.`,
    reference: `Required parameter \`${name}\` is not bound by operation \`${nameOf(operation.id)}\``,
    span: operation.span,
    shapeId: operation.id,
    hint: "an operation binds parameters by `@staticContextParams`, `@operationContextParams` or `@contextParam`.",
  };
}
