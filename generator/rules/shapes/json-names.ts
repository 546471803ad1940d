import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { membersOf, type Model } from "../../model/model.js";
import type { Member, Shape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { jsonName } from "../../model/traits/protocol-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * No two members of a shape have one name in JSON: one would overwrite the other.
 * Spec: https://smithy.io/2.0/spec/protocol-traits.html#jsonname-trait
 */
export const jsonNames: Rule = { id: "JsonName", check };

function* check(model: Model): Iterable<Diagnostic> {
  const named = shapesByTrait(model).get(jsonName.id) ?? [];
  const containers = named.flatMap((member) =>
    member.kind === "member" ? (getContainer(model, member) ?? []) : [],
  );
  for (const container of new Set<Shape>(containers)) {
    const firsts = new Map<string, Member>();
    for (const member of membersOf(container)) {
      const name = traitOf(member, jsonName) ?? member.name;
      const first = firsts.get(name);
      if (first === undefined) firsts.set(name, member);
      else yield repeatedName(member, name, first, container);
    }
  }
}

function repeatedName(member: Member, name: string, first: Member, container: Shape): Diagnostic {
  return traitDiagnostic(member, jsonName.id, member.traits.get(jsonName.id)?.value, {
    code: "shape/repeated-json-name",
    eventId: "JsonName",
    message: `\`${member.name}\` is called \`${name}\` in JSON, as \`${first.name}\` is.`,
    shapeId: container.id,
    related: [{ span: first.span, message: "the first member" }],
  });
}
