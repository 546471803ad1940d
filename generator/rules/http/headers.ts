import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import type { AppliedTrait, Member, Shape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { httpHeader } from "../../model/traits/http-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * A header has the name of a header, is not one that HTTP itself or authentication sets, and belongs to one member
 * of a structure.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#httpheader-trait
 */
export const headers: Rule = { id: "HttpHeaderTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  const firsts = new Map<Shape, Map<string, Member>>();
  const named = new Set<AppliedTrait>();
  for (const member of shapesByTrait(model).get(httpHeader.id) ?? []) {
    const name = traitOf(member, httpHeader);
    const applied = member.traits.get(httpHeader.id);
    if (member.kind !== "member" || name === undefined || applied === undefined) continue;
    if (!named.has(applied)) yield* checkName(member, name);
    named.add(applied);
    const structure = getContainer(model, member);
    if (structure === undefined) continue;
    const known = firsts.get(structure) ?? new Map<string, Member>();
    firsts.set(structure, known);
    const first = known.get(name.toLowerCase());
    if (first === undefined) known.set(name.toLowerCase(), member);
    else yield repeatedHeader(member, name, first, structure);
  }
}

// RFC 9110, section 5.6.2: a token.
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

// Spec: https://smithy.io/2.0/spec/http-bindings.html#restricted-http-headers
const restricted: ReadonlySet<string> = new Set([
  "authorization",
  "connection",
  "content-length",
  "expect",
  "host",
  "max-forwards",
  "proxy-authenticate",
  "server",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "user-agent",
  "www-authenticate",
  "x-forwarded-for",
]);

function* checkName(member: Member, name: string): Iterable<Diagnostic> {
  if (restricted.has(name.toLowerCase())) yield restrictedHeader(member, name);
  else if (!token.test(name)) yield noHeaderName(member, name);
}

function restrictedHeader(member: Member, name: string): Diagnostic {
  return traitDiagnostic(member, httpHeader.id, member.traits.get(httpHeader.id)?.value, {
    severity: "danger",
    code: "http/restricted-header",
    eventId: "HttpHeaderTrait",
    message: `The header \`${name}\` is set by HTTP clients and servers themselves.`,
  });
}

function noHeaderName(member: Member, name: string): Diagnostic {
  return traitDiagnostic(member, httpHeader.id, member.traits.get(httpHeader.id)?.value, {
    severity: "danger",
    code: "http/header-name",
    eventId: "HttpHeaderTrait",
    message: `\`${name}\` cannot be the name of a header.`,
    hint: "names of headers are letters, digits and any of !#$%&'*+-.^_`|~ (RFC 9110, section 5.6.2).",
  });
}

function repeatedHeader(member: Member, name: string, first: Member, structure: Shape): Diagnostic {
  return traitDiagnostic(member, httpHeader.id, member.traits.get(httpHeader.id)?.value, {
    code: "http/repeated-header",
    eventId: "HttpHeaderTrait",
    message: `\`${member.name}\` is sent in the header \`${name}\`, as \`${first.name}\` is.`,
    shapeId: structure.id,
    related: [{ span: first.span, message: "the first member" }],
    hint: "each header belongs to one member; case makes no difference.",
  });
}
