import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { getEntry } from "../../model/node.js";
import { nameOf } from "../../model/shape-id.js";
import type { StructureShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { http, httpError } from "../../model/traits/http-traits.js";
import { error, type Fault } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { type HttpOperation, httpOperations } from "./http-operations.js";

/**
 * Statuses say what happened: 2xx for success, 4xx where the client is at fault, 5xx where the server is; a 204 or
 * 205 has no body. Clients act on the status before they read anything else.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#http-trait
 */
export const responseCodes: Rule = { id: "HttpResponseCodeSemantics", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const operation of httpOperations(model)) {
    const { code, response } = operation.binding;
    if (code < 200 || code > 299) yield noSuccess(operation, code);
    const hasBody = response.some(({ kind }) => kind === "document" || kind === "payload");
    if ((code === 204 || code === 205) && hasBody) yield bodyForbidden(operation, code);
  }
  for (const shape of shapesByTrait(model).get(httpError.id) ?? []) {
    if (shape.kind !== "structure") continue;
    const [fault, code] = [traitOf(shape, error), traitOf(shape, httpError)];
    if (fault !== undefined && code !== undefined && !isCodeOf(fault, code))
      yield otherFault(shape, fault, code);
  }
}

function isCodeOf(fault: Fault, code: number): boolean {
  const hundreds = Math.floor(code / 100);
  return hundreds === (fault === "client" ? 4 : 5);
}

function atCode(
  { operation }: HttpOperation,
  about: Pick<Diagnostic, "severity" | "code" | "message"> & Partial<Diagnostic>,
): Diagnostic {
  const code = getEntry(operation.traits.get(http.id)?.value, "code");
  return traitDiagnostic(operation, http.id, code, { eventId: "HttpResponseCodeSemantics", ...about });
}

function noSuccess(operation: HttpOperation, code: number): Diagnostic {
  return atCode(operation, {
    severity: "danger",
    code: "http/code-of-no-success",
    message: `The status ${code} does not say that \`${nameOf(operation.operation.id)}\` succeeded.`,
    reference: `Expected an \`http\` code in the 2xx range, but found ${code}`,
    hint: "the status of an operation is 200 to 299; errors have their own by `@httpError`.",
  });
}

function bodyForbidden(operation: HttpOperation, code: number): Diagnostic {
  return atCode(operation, {
    severity: "warning",
    code: "http/code-without-body",
    message: `A response with status ${code} has no body, but members of the output would be sent in it.`,
    reference: `The HTTP ${code} status code does not allow a response body. To use this status code, all output members need to be bound to @httpHeader, @httpPrefixHeaders, @httpResponseCode, etc.`,
    hint: "members of the output that are bound to headers are sent with any status.",
  });
}

function otherFault(structure: StructureShape, fault: Fault, code: number): Diagnostic {
  return traitDiagnostic(structure, httpError.id, structure.traits.get(httpError.id)?.value, {
    severity: "danger",
    code: "http/code-of-other-fault",
    eventId: "HttpResponseCodeSemantics",
    message: `The status ${code} does not say that the ${fault} is at fault.`,
    reference: `Expected an \`httpError\` code in the ${fault === "client" ? "4xx" : "5xx"} range for a \`${fault}\` error, but found ${code}`,
    hint: "errors of clients are 400 to 499, errors of servers 500 to 599.",
  });
}
