import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { HttpBinding } from "../../model/knowledge/http-binding.js";
import type { Model } from "../../model/model.js";
import { getEntry } from "../../model/node.js";
import { nameOf } from "../../model/shape-id.js";
import { hasTrait } from "../../model/trait.js";
import { idempotent, readonlyTrait } from "../../model/traits/behavior-traits.js";
import { http } from "../../model/traits/http-traits.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { type HttpOperation, httpOperations } from "./http-operations.js";

/**
 * What a method promises in HTTP, the operation promises by its traits, and nothing is sent as the body of a method
 * that has none: caches and proxies between client and server act on the method.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#method
 */
export const methodSemantics: Rule = { id: "HttpMethodSemantics", check };

/** What RFC 9110 says of a method; undefined where either is usual. */
interface Semantics {
  readonly isReadonly: boolean;
  readonly isIdempotent?: boolean;
  readonly hasBody: boolean;
}

const methods: ReadonlyMap<string, Semantics> = new Map<string, Semantics>([
  ["GET", { isReadonly: true, isIdempotent: false, hasBody: false }],
  ["HEAD", { isReadonly: true, isIdempotent: false, hasBody: false }],
  ["OPTIONS", { isReadonly: true, isIdempotent: false, hasBody: true }],
  ["TRACE", { isReadonly: true, isIdempotent: false, hasBody: false }],
  ["POST", { isReadonly: false, hasBody: true }],
  ["DELETE", { isReadonly: false, isIdempotent: true, hasBody: false }],
  ["PUT", { isReadonly: false, isIdempotent: true, hasBody: true }],
  ["PATCH", { isReadonly: false, hasBody: true }],
]);

function* check(model: Model): Iterable<Diagnostic> {
  for (const operation of httpOperations(model)) {
    const semantics = methods.get(operation.trait.method.toUpperCase());
    if (semantics === undefined) continue;
    if (!methods.has(operation.trait.method)) yield otherCase(operation);
    if (operation.trait.method.toUpperCase() === "OPTIONS") yield modelledPreflight(operation);
    yield* checkTraits(operation, semantics);
    if (!semantics.hasBody) yield* checkBody(operation);
  }
}

function* checkTraits(operation: HttpOperation, semantics: Semantics): Iterable<Diagnostic> {
  const isReadonly = hasTrait(operation.operation, readonlyTrait);
  if (isReadonly !== semantics.isReadonly) yield traitMismatch(operation, "readonly", isReadonly);
  const isIdempotent = hasTrait(operation.operation, idempotent);
  if (semantics.isIdempotent !== undefined && isIdempotent !== semantics.isIdempotent) {
    yield traitMismatch(operation, "idempotent", isIdempotent);
  }
}

function* checkBody(operation: HttpOperation): Iterable<Diagnostic> {
  const { request } = operation.binding;
  const payload = request.filter(({ kind }) => kind === "payload");
  const inBody = payload.length > 0 ? payload : request.filter(({ kind }) => kind === "document");
  if (inBody.length > 0) yield unexpectedBody(operation, inBody);
}

function atMethod(
  { operation }: HttpOperation,
  about: Pick<Diagnostic, "code" | "message"> & Partial<Diagnostic>,
): Diagnostic {
  const method = getEntry(operation.traits.get(http.id)?.value, "method");
  return traitDiagnostic(operation, http.id, method, {
    severity: "warning",
    eventId: "HttpMethodSemantics",
    ...about,
  });
}

function otherCase(operation: HttpOperation): Diagnostic {
  const { method } = operation.trait;
  return atMethod(operation, {
    code: "http/method-case",
    message: `\`${method}\` is another method than \`${method.toUpperCase()}\`.`,
    reference: `This operation uses the \`${method}\` method in the \`http\` trait, but expected \`${method.toUpperCase()}\`.`,
    hint: "methods of HTTP are told apart by case, and the usual ones are upper-case.",
  });
}

function modelledPreflight(operation: HttpOperation): Diagnostic {
  return atMethod(operation, {
    code: "http/modelled-options",
    eventId: "HttpMethodSemantics.OPTIONS",
    message: "`OPTIONS` requests are answered by servers themselves.",
    reference:
      "OPTIONS requests are typically used as part of CORS and should not be modeled explicitly. They are an implementation detail that should not appear in generated client or server code. Instead, tooling should use the `cors` trait on a service to automatically configure CORS on clients and servers. It is the responsibility of service frameworks and API gateways to automatically manage OPTIONS requests. For example, OPTIONS requests are automatically created when using Smithy models with Amazon API Gateway.",
    hint: "`@cors` on the service says how they are answered.",
  });
}

function traitMismatch(
  operation: HttpOperation,
  name: "readonly" | "idempotent",
  isApplied: boolean,
): Diagnostic {
  const { method } = operation.trait;
  const suffix = name === "readonly" ? "ReadonlyTrait" : "IdempotentTrait";
  const operationName = nameOf(operation.operation.id);
  return atMethod(operation, {
    code: isApplied ? `http/unnecessary-${name}` : `http/missing-${name}`,
    eventId: `HttpMethodSemantics.${isApplied ? "Unnecessary" : "Missing"}${suffix}`,
    message: isApplied
      ? `\`${operationName}\` is marked with \`@${name}\`, which \`${method}\` does not promise.`
      : `\`${operationName}\` is not marked with \`@${name}\`, which \`${method}\` promises.`,
    reference: `${usesMethod(operation)}, but ${isApplied ? "is" : "is not"} marked with the ${name} trait`,
  });
}

function unexpectedBody(operation: HttpOperation, inBody: readonly HttpBinding[]): Diagnostic {
  const names = inBody.map(({ member }) => member.name);
  const isPayload = inBody.some(({ kind }) => kind === "payload");
  return atMethod(operation, {
    severity: "danger",
    code: "http/unexpected-body",
    eventId: "HttpMethodSemantics.UnexpectedPayload",
    message: `${listText(names)} would be sent as the body of a \`${operation.trait.method}\` request.`,
    reference: isPayload ? referenceOfPayload(operation, names[0]) : referenceOfDocument(operation, names),
    related: inBody.map(({ member }) => ({ span: member.span, message: "sent in the body" })),
    hint: "many clients and servers drop such a body; `@httpQuery`, `@httpHeader` and `@httpLabel` send members elsewhere.",
  });
}

function usesMethod({ trait }: HttpOperation): string {
  return `This operation uses the \`${trait.method.toUpperCase()}\` method in the \`http\` trait`;
}

function referenceOfPayload(operation: HttpOperation, name = ""): string {
  return `${usesMethod(operation)}, but the \`${name}\` member is sent as the payload of the request because it is marked with the \`httpPayload\` trait. Many HTTP clients do not support payloads with ${operation.trait.method.toUpperCase()} requests. Consider binding this member to other parts of the HTTP request such as a query string parameter using the \`httpQuery\` trait, a header using the \`httpHeader\` trait, or a path segment using the \`httpLabel\` trait.`;
}

function referenceOfDocument(operation: HttpOperation, names: readonly string[]): string {
  return `${usesMethod(operation)}, but the following members are sent as part of the payload of the request: ${tickedList(names)}. These members are sent as part of the payload because they are not explicitly configured to be sent in headers, in the query string, or in a URI segment. Many HTTP clients do not support payloads with ${operation.trait.method.toUpperCase()} requests. Consider binding these members to other parts of the HTTP request such as query string parameters using the \`httpQuery\` trait, headers using the \`httpHeader\` trait, or URI segments using the \`httpLabel\` trait.`;
}
