import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import type { Member } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { httpHeader } from "../../model/traits/http-traits.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { type BoundName, boundNames } from "./bound-names.js";

/**
 * A header has the name of a header, is not one that HTTP itself or authentication sets, and belongs to one member
 * of a structure.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#httpheader-trait
 */
export const headers: Rule = { id: "HttpHeaderTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const member of shapesByTrait(model).get(httpHeader.id) ?? []) {
    const name = traitOf(member, httpHeader);
    if (member.kind === "member" && name !== undefined) yield* checkName(member, name);
  }
  for (const header of boundNames(model, httpHeader, (name) => name.toLowerCase())) {
    if (header.members.length > 1) yield repeatedHeader(header);
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
    reference: `\`${name}\` is not an allowed HTTP header binding`,
  });
}

function noHeaderName(member: Member, name: string): Diagnostic {
  return traitDiagnostic(member, httpHeader.id, member.traits.get(httpHeader.id)?.value, {
    severity: "danger",
    code: "http/header-name",
    eventId: "HttpHeaderTrait",
    message: `\`${name}\` cannot be the name of a header.`,
    reference: `\`${name}\` is not a valid HTTP header field name according to section 5.6.2 of RFC 9110`,
    hint: "names of headers are letters, digits and any of !#$%&'*+-.^_`|~ (RFC 9110, section 5.6.2).",
  });
}

function repeatedHeader({ structure, key, name, members }: BoundName): Diagnostic {
  const [first, ...others] = members;
  const [second = first, ...further] = others;
  const verb = others.length === 1 ? "is" : "are";
  return traitDiagnostic(second, httpHeader.id, second.traits.get(httpHeader.id)?.value, {
    code: "http/repeated-header",
    eventId: "HttpHeaderTrait",
    message: `${listText(others.map((member) => member.name))} ${verb} sent in the header \`${name}\`, as \`${first.name}\` is.`,
    reference: `\`httpHeader\` field name binding conflicts found for the \`${key}\` header in the following structure members: ${tickedList(members.map((member) => member.name))}`,
    shapeId: structure.id,
    related: [
      { span: first.span, message: "the first member" },
      ...further.map(({ span }) => ({ span, message: "sent there, too" })),
    ],
    hint: "each header belongs to one member; case makes no difference.",
  });
}
