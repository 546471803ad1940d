import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Expression } from "../../jmespath/ast.js";
import { checkTypes, type JmespathProblem } from "../../jmespath/check-types.js";
import { parseJmespath } from "../../jmespath/parser.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import type { Model } from "../../model/model.js";
import type { StringNode } from "../../model/node.js";
import type { OperationShape } from "../../model/shape.js";
import { stringSpan } from "../../model/string-span.js";
import { type BoundParameter, operationContextParams } from "../../model/traits/endpoint-rule-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { describeShape } from "../waiters/describe-shape.js";
import { problemFinding, syntaxFinding } from "../waiters/jmespath-findings.js";
import { getInputShape } from "../waiters/operation-shapes.js";
import { unsupportedParts } from "./unsupported-parts.js";

/**
 * A parameter whose value is found in the input has a JMESPath expression that leads through the input's own members,
 * made of the few parts that every client can follow.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#operationcontextparams-trait
 */
export const operationParameters: Rule = { id: "OperationContextParamsTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [operation, parameters] of shapesWith(model, "operation", operationContextParams)) {
    for (const parameter of parameters) yield* checkPath(model, operation, parameter);
  }
}

function* checkPath(
  model: Model,
  operation: OperationShape,
  parameter: BoundParameter<StringNode>,
): Iterable<Diagnostic> {
  const { name, value: path } = parameter;
  const parsed = parseJmespath(path.value);
  if (parsed.kind === "error") {
    yield atPath(operation, path, {
      code: "endpoint-rules/path-syntax",
      ...syntaxFinding(`The path of \`${name.value}\``, path, parsed.error),
      reference: `key \`${name.value}\` with an unparseable JMESPath path \`${path.value}\`: ${parsed.error.reference}.`,
    });
    return;
  }
  const { problems } = checkTypes(parsed.expression, describeShape(model, getInputShape(model, operation)));
  if (problems.length > 0) yield wrongPath(operation, parameter, problems);
  const unsupported = unsupportedParts(parsed.expression);
  if (unsupported.length > 0) yield unsupportedPath(operation, parameter, unsupported);
}

function atPath(
  operation: OperationShape,
  path: StringNode,
  about: Pick<Diagnostic, "code" | "message"> & Partial<Diagnostic> & { reference: string },
): Diagnostic {
  const { id } = operationContextParams;
  return traitDiagnostic(operation, id, path, {
    eventId: "OperationContextParamsTrait",
    ...about,
    reference: `The operation \`${operation.id}\` is marked with \`${id}\` which contains a ${about.reference}`,
  });
}

function wrongPath(
  operation: OperationShape,
  { name, value: path }: BoundParameter<StringNode>,
  problems: readonly JmespathProblem[],
): Diagnostic {
  const [first] = problems;
  const subject = `In the path of \`${name.value}\``;
  const finding =
    first === undefined
      ? { message: `${subject} something is wrong.` }
      : problemFinding(subject, path, first);
  return atPath(operation, path, {
    code: "endpoint-rules/path-problem",
    ...finding,
    reference:
      `path \`${name.value}\` with an invalid JMESPath path \`${path.value}\`: ` +
      `${problems.map(({ reference }) => `'${reference}'`).join(", ")}.`,
  });
}

function unsupportedPath(
  operation: OperationShape,
  { name, value: path }: BoundParameter<StringNode>,
  unsupported: readonly { readonly name: string; readonly expression: Expression }[],
): Diagnostic {
  const names = unsupported.map((part) => part.name);
  const [first] = unsupported;
  return atPath(operation, path, {
    code: "endpoint-rules/path-parts",
    message: `The path of \`${name.value}\` has parts that clients do not follow: ${[...new Set(names)].join(", ")}.`,
    reference:
      `key \`${name.value}\` with a JMESPath path \`${path.value}\` with unsupported expressions: ` +
      `${names.map((part) => `'${part}'`).join(", ")}.`,
    ...(first && { span: stringSpan(path, first.expression.start, first.expression.end) }),
    hint: "such a path is made of names, `*`, flattening, lists in brackets and `keys`.",
  });
}
