import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { bindingsOfKind } from "../../model/knowledge/http-binding.js";
import type { QueryLiteral } from "../../model/knowledge/uri-pattern.js";
import { membersOf, type Model } from "../../model/model.js";
import { containerOf } from "../../model/shape-id.js";
import type { Member, Shape } from "../../model/shape.js";
import { stringSpan } from "../../model/string-span.js";
import { hasTrait } from "../../model/trait.js";
import { httpQuery, httpQueryParams } from "../../model/traits/http-traits.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { type BoundName, boundNames } from "./bound-names.js";
import { type HttpOperation, httpOperations } from "./http-operations.js";

/**
 * A query parameter belongs to one member of the input, and to none if the URI itself has it.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#httpquery-trait
 */
export const queries: Rule = { id: "HttpQueryTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const parameter of boundNames(model, httpQuery, (name) => name)) {
    if (parameter.members.length > 1) yield repeatedParameter(parameter);
  }
  for (const operation of httpOperations(model)) {
    if (operation.parsed.problems.length > 0) continue;
    const inUri = new Map(operation.binding.uri.queryLiterals.map((literal) => [literal.name, literal]));
    for (const { member, name } of bindingsOfKind(operation.binding.request, "query")) {
      const literal = inUri.get(name);
      // Where several members have the parameter, that was said; the first stands for all.
      inUri.delete(name);
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

function repeatedParameter({ structure, name, members }: BoundName): Diagnostic {
  const [first, ...others] = members;
  const [second = first, ...further] = others;
  const verb = others.length === 1 ? "is" : "are";
  return traitDiagnostic(second, httpQuery.id, second.traits.get(httpQuery.id)?.value, {
    code: "http/repeated-query",
    eventId: "HttpQueryTrait",
    message: `${listText(others.map((member) => member.name))} ${verb} sent as the query parameter \`${name}\`, as \`${first.name}\` is.`,
    reference: `\`httpQuery\` parameter name binding conflicts found for the \`${name}\` parameter in the following structure members: ${tickedList(members.map((member) => member.name))}`,
    shapeId: structure.id,
    related: [
      { span: first.span, message: "the first member" },
      ...further.map(({ span }) => ({ span, message: "sent there, too" })),
    ],
    hint: "each query parameter belongs to one member.",
  });
}

function parameterInUri(
  { operation, uri }: HttpOperation,
  member: Member,
  literal: QueryLiteral,
): Diagnostic {
  return traitDiagnostic(member, httpQuery.id, member.traits.get(httpQuery.id)?.value, {
    code: "http/query-in-uri",
    eventId: "HttpQueryTrait",
    shapeId: containerOf(member.id),
    message: `The URI itself has the query parameter \`${literal.name}\`, so \`${member.name}\` cannot set it.`,
    reference: `\`httpQuery\` name \`${literal.name}\` conflicts with the \`http\` trait of the \`${operation.id}\` operation: \`${uri.value}\``,
    related: [{ span: stringSpan(uri, literal.start, literal.end), message: "in the URI" }],
  });
}

function sharedParameters(member: Member, named: readonly Member[], structure: Shape): Diagnostic {
  const names = named.map(({ name }) => name);
  return {
    severity: "note",
    code: "http/shared-query",
    eventId: "HttpQueryParamsTrait",
    message: `Servers see the query parameters of ${listText(names)} in \`${member.name}\`, too.`,
    reference: `Structure member \`${member.name}\` is marked with the \`httpQueryParams\` trait, and \`httpQuery\` traits are applied to the following members: ${tickedList(names)}. The service will not be able to disambiguate between query string parameters intended for the \`${member.name}\` member and those explicitly bound to the \`httpQuery\` members.`,
    span: member.span,
    shapeId: structure.id,
  };
}
