import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { parseHostPrefix, type HostPrefix } from "../../model/knowledge/host-prefix.js";
import { getInput } from "../../model/knowledge/operations.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import { compareText } from "../../model/knowledge/sort.js";
import type { UriPattern } from "../../model/knowledge/uri-pattern.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { pattern } from "../../model/traits/constraint-traits.js";
import { endpoint, hostLabel } from "../../model/traits/endpoint-traits.js";
import { compilePattern } from "../../patterns/compile-pattern.js";
import { listText } from "../list-text.js";
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
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    const operations = serviceClosure(model, service).operations.flatMap(({ id }) => byId.get(id) ?? []);
    for (const alike of groupByRequest(operations)) yield* checkHosts(model, alike);
  }
}

/** The operations that match the same requests, hosts apart, in groups of two or more. */
function groupByRequest(operations: readonly HttpOperation[]): readonly (readonly HttpOperation[])[] {
  const groups = new Map<string, HttpOperation[]>();
  for (const operation of operations) {
    // Two patterns that cannot be read may look alike by accident.
    if (operation.parsed.problems.length > 0) continue;
    const { method, uri } = operation.binding;
    const hasPrefix = hasTrait(operation.operation, endpoint);
    const key = JSON.stringify([method, hasPrefix, pathKey(uri), queryKey(uri)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [operation]);
    else group.push(operation);
  }
  return [...groups.values()].filter((group) => group.length > 1);
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

/** So many others are named in a message; a group of thousands would fill pages with one another. */
const MAX_NAMED = 50;

function* checkHosts(model: Model, alike: readonly HttpOperation[]): Iterable<Diagnostic> {
  const hosts = new Map(alike.map((operation) => [operation, hostOf(model, operation)]));
  for (const operation of alike) {
    const host = hosts.get(operation);
    const conflicting: HttpOperation[] = [];
    for (const other of alike) {
      if (conflicting.length === MAX_NAMED) break;
      if (other !== operation && isSameHost(host, hosts.get(other))) conflicting.push(other);
    }
    const [first] = conflicting;
    if (first !== undefined) yield conflictingUri(operation, conflicting, first);
  }
}

/** What the host of an operation's requests begins with, and what its labels may be. */
interface Host {
  readonly prefix: HostPrefix;
  readonly patterns: ReadonlyMap<string, RegExp>;
}

function hostOf(model: Model, { operation }: HttpOperation): Host | undefined {
  const trait = traitOf(operation, endpoint);
  const prefix = trait === undefined ? undefined : parseHostPrefix(trait.hostPrefix.value).prefix;
  if (prefix === undefined) return undefined;
  const patterns = new Map<string, RegExp>();
  for (const member of getInput(model, operation)?.members.values() ?? []) {
    const source = hasTrait(member, hostLabel) ? traitOf(member, pattern) : undefined;
    const compiled = source === undefined ? undefined : compilePattern(source);
    if (compiled !== undefined) patterns.set(member.name, compiled);
  }
  return { prefix, patterns };
}

/**
 * Whether hosts may be the same: unless a label stands where the other has text, and none of the labels can become the
 * text. As in the reference, texts that differ are no reason: hosts are the same server's by other names.
 */
function isSameHost(host: Host | undefined, other: Host | undefined): boolean {
  if (host === undefined || other === undefined) return true;
  const [segments, others] = [host.prefix.segments, other.prefix.segments];
  let differs = false;
  for (const [index, segment] of segments.entries()) {
    const opposite = others[index];
    if (opposite === undefined) break;
    if (segment.kind === "literal" && opposite.kind === "literal") {
      if (segment.text !== opposite.text) break;
    } else if (segment.kind === "label" && opposite.kind === "literal") {
      if (canBecome(host.patterns.get(segment.name), opposite.text)) return true;
      differs = true;
    } else if (segment.kind === "literal" && opposite.kind === "label") {
      if (canBecome(other.patterns.get(opposite.name), segment.text)) return true;
      differs = true;
    }
  }
  return !differs;
}

function canBecome(expression: RegExp | undefined, text: string): boolean {
  return expression === undefined || expression.test(text);
}

function conflictingUri(
  { operation, uri }: HttpOperation,
  conflicting: readonly HttpOperation[],
  first: HttpOperation,
): Diagnostic {
  const names = conflicting.map((other) => nameOf(other.operation.id));
  return {
    severity: "error",
    code: "http/conflicting-uri",
    eventId: "HttpUriConflict",
    message: `\`${nameOf(operation.id)}\` matches the same requests as ${listText(names)}.`,
    reference: `Operation URI, \`${uri.value}\`, conflicts with other operation URIs in the same service: [${referenceList(conflicting)}]`,
    span: uri.span,
    shapeId: operation.id,
    related: [{ span: first.uri.span, message: "the other URI" }],
    hint: "operations of one service differ in their method, their host or their URI, apart from the names of labels.",
  };
}

function referenceList(conflicting: readonly HttpOperation[]): string {
  return conflicting
    .map(({ operation, uri }) => `\`${operation.id}\` (${uri.value})`)
    .sort(compareText)
    .join(", ");
}
