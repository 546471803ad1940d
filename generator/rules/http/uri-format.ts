import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { UriOddity, UriProblem } from "../../model/knowledge/uri-pattern.js";
import type { Model } from "../../model/model.js";
import { stringSpan } from "../../model/string-span.js";
import type { Rule } from "../rule.js";
import { type HttpOperation, httpOperations } from "./http-operations.js";

/**
 * The URI of an operation is a pattern: segments, labels that fill one each, and query literals, all in ASCII. Else
 * no request could match it.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#uri
 */
export const uriFormat: Rule = { id: "HttpUriFormat", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const operation of httpOperations(model)) {
    const { problems, oddities } = operation.parsed;
    const [first, ...others] = problems;
    if (first !== undefined) yield malformedUri(operation, first, others);
    for (const oddity of oddities.slice(0, MAX_PLACES)) yield oddUri(operation, oddity);
    const foreign = /[^\0-\x7f]/.exec(operation.uri.value);
    if (foreign !== null) yield notAscii(operation, foreign.index, foreign[0]);
    const control = /[\0-\x20\x7f]/.exec(operation.uri.value);
    if (control !== null) yield controlCharacter(operation, control.index);
  }
}

/** So many problems of one URI are shown; finding the place of each takes the whole text. */
const MAX_PLACES = 20;

function malformedUri(
  { operation, uri }: HttpOperation,
  problem: UriProblem,
  others: readonly UriProblem[],
): Diagnostic {
  return {
    severity: "error",
    code: "http/malformed-uri",
    eventId: "Model",
    message: problem.message,
    reference: `Error creating trait \`http\`: ${problem.reference}`,
    span: stringSpan(uri, problem.start, problem.end),
    shapeId: operation.id,
    related: others
      .slice(0, MAX_PLACES)
      .map(({ start, end, message }) => ({ span: stringSpan(uri, start, end), message })),
    hint: `${problem.hint}.`,
  };
}

function oddUri({ operation, uri }: HttpOperation, oddity: UriOddity): Diagnostic {
  return {
    severity: "warning",
    code: "http/odd-uri",
    message: oddity.message,
    span: stringSpan(uri, oddity.start, oddity.end),
    shapeId: operation.id,
    hint: `${oddity.hint}.`,
  };
}

function notAscii({ operation, uri }: HttpOperation, offset: number, character: string): Diagnostic {
  return {
    severity: "error",
    code: "http/foreign-character",
    eventId: "HttpUriFormat",
    message: `\`${character}\` cannot stand in a URI.`,
    reference: `@http trait \`uri\` is invalid: ${uri.value}`,
    span: stringSpan(uri, offset, offset + character.length),
    shapeId: operation.id,
    hint: `a URI is ASCII; this character is sent as \`${encodeText(uri.value.slice(offset))}\`.`,
  };
}

function controlCharacter({ operation, uri }: HttpOperation, offset: number): Diagnostic {
  return {
    severity: "warning",
    code: "http/space-in-uri",
    message: "No request can have a space or a control character in its URI.",
    span: stringSpan(uri, offset, offset + 1),
    shapeId: operation.id,
    hint: `this character is sent as \`${encodeText(uri.value.slice(offset))}\`.`,
  };
}

function encodeText(text: string): string {
  const [first = ""] = text;
  return Array.from(
    new TextEncoder().encode(first),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  ).join("");
}
