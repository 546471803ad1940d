import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { bindingsOfKind } from "../../model/knowledge/http-binding.js";
import type { QueryLiteral } from "../../model/knowledge/uri-pattern.js";
import { membersOf, type Model } from "../../model/model.js";
import { containerOf } from "../../model/shape-id.js";
import type { Member, Shape } from "../../model/shape.js";
import { stringSpan } from "../../model/string-span.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { httpQuery, httpQueryParams } from "../../model/traits/http-traits.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { type HttpOperation, httpOperations } from "./http-operations.js";

/**
 * A query parameter belongs to one member of the input, and to none if the URI itself has it.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#httpquery-trait
 */
export const queries: Rule = { id: "HttpQueryTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  const firsts = new Map<Shape, Map<string, Member>>();
  for (const member of shapesByTrait(model).get(httpQuery.id) ?? []) {
    const name = traitOf(member, httpQuery);
    const structure = member.kind === "member" ? getContainer(model, member) : undefined;
    if (member.kind !== "member" || name === undefined || structure === undefined) continue;
    const known = firsts.get(structure) ?? new Map<string, Member>();
    firsts.set(structure, known);
    const first = known.get(name);
    if (first === undefined) known.set(name, member);
    else yield repeatedParameter(member, name, first, structure);
  }
  for (const operation of httpOperations(model)) {
    for (const { member, name } of bindingsOfKind(operation.binding.request, "query")) {
      const literal = operation.binding.uri.queryLiterals.find((one) => one.name === name);
      if (literal !== undefined) yield parameterInUri(operation, member, literal);
    }
  }
}

/**
 * Parameters of `@httpQuery` members are also taken up by a `@httpQueryParams` map beside them; on the server nobody
 * can tell which was meant.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#httpqueryparams-trait
 */
export const queryMaps: Rule = { id: "HttpQueryParamsTrait", check: checkMaps };

function* checkMaps(model: Model): Iterable<Diagnostic> {
  for (const member of shapesByTrait(model).get(httpQueryParams.id) ?? []) {
    const structure = member.kind === "member" ? getContainer(model, member) : undefined;
    if (member.kind !== "member" || structure === undefined) continue;
    const named = membersOf(structure).filter((other) => hasTrait(other, httpQuery));
    if (named.length > 0) yield sharedParameters(member, named, structure);
  }
}

function repeatedParameter(member: Member, name: string, first: Member, structure: Shape): Diagnostic {
  return traitDiagnostic(member, httpQuery.id, member.traits.get(httpQuery.id)?.value, {
    code: "http/repeated-query",
    eventId: "HttpQueryTrait",
    message: `\`${member.name}\` is sent as the query parameter \`${name}\`, as \`${first.name}\` is.`,
    shapeId: structure.id,
    related: [{ span: first.span, message: "the first member" }],
    hint: "each query parameter belongs to one member.",
  });
}

function parameterInUri({ uri }: HttpOperation, member: Member, literal: QueryLiteral): Diagnostic {
  return traitDiagnostic(member, httpQuery.id, member.traits.get(httpQuery.id)?.value, {
    code: "http/query-in-uri",
    eventId: "HttpQueryTrait",
    shapeId: containerOf(member.id),
    message: `The URI itself has the query parameter \`${literal.name}\`, so \`${member.name}\` cannot set it.`,
    related: [{ span: stringSpan(uri, literal.start, literal.end), message: "in the URI" }],
  });
}

function sharedParameters(member: Member, named: readonly Member[], structure: Shape): Diagnostic {
  return {
    severity: "note",
    code: "http/shared-query",
    eventId: "HttpQueryParamsTrait",
    message: `Servers see the query parameters of ${listText(named.map(({ name }) => name))} in \`${member.name}\`, too.`,
    span: member.span,
    shapeId: structure.id,
  };
}
