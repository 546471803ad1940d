import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { UriProblem } from "../../model/knowledge/uri-pattern.js";
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
    for (const problem of operation.parsed.problems) yield malformedUri(operation, problem);
    const foreign = /[^\x20-\x7e]/.exec(operation.uri.value);
    if (foreign !== null) yield notAscii(operation, foreign.index, foreign[0]);
  }
}

function malformedUri({ operation, uri }: HttpOperation, problem: UriProblem): Diagnostic {
  return {
    severity: "error",
    code: "http/malformed-uri",
    eventId: "Model",
    message: problem.message,
    span: stringSpan(uri, problem.start, problem.end),
    shapeId: operation.id,
    hint: `${problem.hint}.`,
  };
}

function notAscii({ operation, uri }: HttpOperation, offset: number, character: string): Diagnostic {
  return {
    severity: "error",
    code: "http/foreign-character",
    eventId: "HttpUriFormat",
    message: `\`${character}\` cannot stand in a URI.`,
    span: stringSpan(uri, offset, offset + character.length),
    shapeId: operation.id,
    hint: `a URI is ASCII; this character is sent as \`${encodeText(uri.value.slice(offset))}\`.`,
  };
}

function encodeText(text: string): string {
  const [first = ""] = text;
  return Array.from(new TextEncoder().encode(first), (byte) => `%${byte.toString(16).toUpperCase()}`).join(
    "",
  );
}
