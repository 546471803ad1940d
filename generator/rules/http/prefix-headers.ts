import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { membersOf, type Model } from "../../model/model.js";
import type { Member } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { httpHeader, httpPrefixHeaders } from "../../model/traits/http-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * No header of another member begins like the headers of a `@httpPrefixHeaders` map: a reader could not tell whose it
 * is.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#disambiguation-of-httpprefixheaders
 */
export const prefixHeaders: Rule = { id: "HttpPrefixHeadersTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const member of shapesByTrait(model).get(httpPrefixHeaders.id) ?? []) {
    const prefix = traitOf(member, httpPrefixHeaders);
    const structure = member.kind === "member" ? getContainer(model, member) : undefined;
    if (member.kind !== "member" || prefix === undefined || structure === undefined) continue;
    for (const other of membersOf(structure)) {
      const name = traitOf(other, httpHeader);
      if (name?.toLowerCase().startsWith(prefix.toLowerCase()))
        yield sameBeginning(member, prefix, other, name);
    }
  }
}

function sameBeginning(member: Member, prefix: string, other: Member, name: string): Diagnostic {
  const detail =
    prefix === ""
      ? `The service will not be able to disambiguate between header parameters intended for the \`${member.id}\` member and those explicitly bound to the \`httpHeader\` members.`
      : "`httpHeader` bindings must not case-insensitively start with any `httpPrefixHeaders` bindings.";
  return traitDiagnostic(other, httpHeader.id, other.traits.get(httpHeader.id)?.value, {
    severity: prefix === "" ? "note" : "error",
    code: "http/header-with-prefix",
    eventId: "HttpPrefixHeadersTrait",
    reference: `\`httpHeader\` binding of \`${name.toLowerCase()}\` conflicts with the \`httpPrefixHeaders\` binding of \`${member.id}\` to \`${prefix.toLowerCase()}\`. ${detail}`,
    message: `The header \`${name}\` of \`${other.name}\` can also be one of \`${member.name}\`.`,
    related: [{ span: member.span, message: `takes every header that begins with \`${prefix}\`` }],
  });
}
