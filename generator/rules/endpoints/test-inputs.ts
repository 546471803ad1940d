import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Parameter } from "../../endpoints/rule-set.js";
import { equalValues, valueOfNode } from "../../endpoints/rule-value.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node, toPlainValue } from "../../model/node.js";
import { nameOf } from "../../model/shape-id.js";
import type { OperationShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import {
  type EndpointTest,
  type EndpointTestInput,
  endpointTests,
} from "../../model/traits/endpoint-rule-traits.js";
import { guess } from "../guess.js";
import type { Rule } from "../rule.js";
import { checkValue } from "../values/check-value.js";
import { getInputShape } from "../waiters/operation-shapes.js";
import { operationsOf } from "./bound-parameters.js";
import { rulesDiagnostic, type ServiceRules, soundRules } from "./service-rules.js";

/**
 * The calls that a test of endpoint rules shows come to the parameters of that test: they are calls of the service's
 * operations, with inputs of their shapes and with the built-in values that the test has. Clients are tested by them.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html#endpointtests-trait
 */
export const testInputs: Rule = { id: "EndpointTestsTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const place of soundRules(model)) {
    const tests = traitOf(place.service, endpointTests) ?? [];
    if (tests.every(({ operationInputs }) => operationInputs.length === 0)) continue;
    const operations = new Map(
      operationsOf(model, place.service).map((operation) => [nameOf(operation.id), operation]),
    );
    for (const test of tests) {
      for (const input of test.operationInputs) {
        const operation = operations.get(input.operationName.value);
        if (operation === undefined) yield foreignOperation(place, input, [...operations.keys()]);
        else {
          yield* checkBuiltIns(place, test, input);
          yield* checkInput(model, place, test, input, operation);
        }
      }
    }
  }
}

type About = Pick<Diagnostic, "code" | "message"> & Partial<Diagnostic>;

function atTest({ service }: ServiceRules, part: Node, about: About): Diagnostic {
  return rulesDiagnostic({ service, trait: endpointTests.id }, part, {
    eventId: "EndpointTestsTrait",
    ...about,
  });
}

function foreignOperation(
  place: ServiceRules,
  { operationName }: EndpointTestInput,
  names: readonly string[],
): Diagnostic {
  const { value, span } = operationName;
  return atTest(place, operationName, {
    code: "endpoint-rules/tested-operation",
    message: `The service \`${nameOf(place.service.id)}\` has no operation \`${value}\`.`,
    reference: `Test case operation \`${value}\` does not exist in service \`${place.service.id}\``,
    ...guess(value, names, span),
  });
}

/** Values of built-in parameters that differ from their defaults are part of the call, and the same as in the test. */
function* checkBuiltIns(
  place: ServiceRules,
  test: EndpointTest,
  input: EndpointTestInput,
): Iterable<Diagnostic> {
  for (const parameter of place.rules.parameters.values()) {
    const { name, builtIn } = parameter;
    const expected = getEntry(test.params, name.value);
    if (builtIn === undefined || expected === undefined) continue;
    const given = getEntry(input.builtInParams, builtIn.value);
    if (given !== undefined) {
      if (!isSame(given, expected)) yield contradiction(place, parameter, expected, given);
    } else if (parameter.default === undefined) yield withoutValue(place, parameter, input);
    else if (!isSame(parameter.default, expected)) yield notDefault(place, parameter, expected, input);
  }
}

function isSame(left: Node, right: Node): boolean {
  return equalValues(valueOfNode(left), valueOfNode(right));
}

function contradiction(place: ServiceRules, { name }: Parameter, expected: Node, given: Node): Diagnostic {
  return atTest(place, given, {
    code: "endpoint-rules/test-contradiction",
    message: `The call has another value for the parameter \`${name.value}\` than its test: \`${text(expected)}\`.`,
    reference: `Inconsistent testcase parameters: ${text(expected)} and ${text(given)}`,
  });
}

function withoutValue(
  place: ServiceRules,
  { name, builtIn }: Parameter,
  input: EndpointTestInput,
): Diagnostic {
  return atTest(place, input.node, {
    code: "endpoint-rules/test-built-in",
    message: `The call has no value for \`${builtIn?.value ?? ""}\`, and the parameter \`${name.value}\` has no default.`,
    reference:
      `Operation input does not supply a value for the \`${builtIn?.value ?? ""}\` built-in parameter and the ` +
      `\`${name.value}\` parameter does not set a default.`,
  });
}

function notDefault(
  place: ServiceRules,
  { name, builtIn }: Parameter,
  expected: Node,
  input: EndpointTestInput,
): Diagnostic {
  const value = JSON.stringify(toPlainValue(expected));
  return atTest(place, input.node, {
    code: "endpoint-rules/test-built-in",
    message: `The call has no value for \`${builtIn?.value ?? ""}\`, and \`${value}\` is not the default of \`${name.value}\`.`,
    reference: `Test case does not supply the \`${value}\` value for the \`${name.value}\` parameter's \`${builtIn?.value ?? ""}\` built-in.`,
  });
}

/** A string without quotes, any other value as JSON. */
function text(node: Node): string {
  return node.kind === "string" ? node.value : JSON.stringify(toPlainValue(node));
}

/** The input is one of the operation's. A test that ends in an error may break constraints to come to it. */
function* checkInput(
  model: Model,
  place: ServiceRules,
  { expect }: EndpointTest,
  { operationParams, node }: EndpointTestInput,
  operation: OperationShape,
): Iterable<Diagnostic> {
  const target = getInputShape(model, operation);
  if (target?.kind !== "structure") return;
  const value: Node = operationParams ?? { kind: "object", entries: new Map(), span: node.span };
  const found = checkValue(value, target, {
    model,
    subject: `the input of \`${nameOf(operation.id)}\` in a test of the endpoint rules`,
    reference: "The operationInput value for an endpoint test does not match the operation's input shape",
    owner: place.service.id,
    eventId: "EndpointTestsTrait",
    constraintSeverity: "error",
    blobs: "text",
    timestamps: "format",
    allowsNull: false,
    allowsZeros: false,
  });
  for (const diagnostic of found) {
    const isDanger = diagnostic.severity !== "error" || expect.kind === "error";
    yield isDanger ? { ...diagnostic, severity: "danger" } : diagnostic;
  }
}
