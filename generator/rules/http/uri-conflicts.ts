import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import { compareText } from "../../model/knowledge/sort.js";
import type { UriPattern } from "../../model/knowledge/uri-pattern.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import { traitOf } from "../../model/trait.js";
import { endpoint } from "../../model/traits/endpoint-traits.js";
import type { Rule } from "../rule.js";
import { type HttpOperation, httpOperations } from "./http-operations.js";

/**
 * No two operations of a service match the same requests: the same method and host, and URIs that differ at most in
 * the names of labels. A server could not tell which one is meant.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#pattern-validation-and-conflict-avoidance
 */
export const uriConflicts: Rule = { id: "HttpUriConflict", check };

function* check(model: Model): Iterable<Diagnostic> {
  const byId = new Map(httpOperations(model).map((operation) => [operation.operation.id, operation]));
  const reported = new Set<ShapeId>();
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    const firsts = new Map<string, HttpOperation>();
    for (const { id } of serviceClosure(model, service).operations) {
      const operation = byId.get(id);
      // Two patterns that cannot be read may look alike by accident.
      if (operation === undefined || operation.parsed.problems.length > 0) continue;
      const key = requestKey(operation);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, operation);
      else if (!reported.has(id)) {
        reported.add(id);
        yield conflictingUri(operation, first);
      }
    }
  }
}

/** Equal for operations that match the same requests. */
function requestKey({ operation, binding }: HttpOperation): string {
  const hostPrefix = traitOf(operation, endpoint)?.hostPrefix.value.replace(/\{[^}]*\}/g, "{}") ?? null;
  return JSON.stringify([binding.method, hostPrefix, pathKey(binding.uri), queryKey(binding.uri)]);
}

function pathKey({ segments }: UriPattern): readonly unknown[] {
  return segments.map((segment) =>
    segment.kind === "literal" ? segment.text : { greedy: segment.isGreedy },
  );
}

function queryKey({ queryLiterals }: UriPattern): readonly unknown[] {
  return queryLiterals
    .map(({ name, value }) => [name, value])
    .sort(([first = ""], [second = ""]) => compareText(first, second));
}

function conflictingUri({ operation, uri }: HttpOperation, first: HttpOperation): Diagnostic {
  return {
    severity: "error",
    code: "http/conflicting-uri",
    eventId: "HttpUriConflict",
    message: `\`${nameOf(operation.id)}\` matches the same requests as \`${nameOf(first.operation.id)}\`.`,
    span: uri.span,
    shapeId: operation.id,
    related: [{ span: first.uri.span, message: "the other URI" }],
    hint: "operations of one service differ in their method, their host or their URI, apart from the names of labels.",
  };
}
