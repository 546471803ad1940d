import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import { compareText } from "../../model/knowledge/sort.js";
import { membersOf, type Model } from "../../model/model.js";
import type { Member, Shape } from "../../model/shape.js";
import { nameOf } from "../../model/shape-id.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { jsonName } from "../../model/traits/protocol-traits.js";
import { listText } from "../list-text.js";
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
    const members = new Map<string, Member[]>();
    for (const member of membersOf(container)) {
      const name = traitOf(member, jsonName) ?? member.name;
      members.set(name, [...(members.get(name) ?? []), member]);
    }
    for (const [name, [first, ...others]] of members) {
      if (first !== undefined && others.length > 0) yield repeatedName(name, first, others, container);
    }
  }
}

function repeatedName(name: string, first: Member, others: readonly Member[], container: Shape): Diagnostic {
  const names = [first, ...others].map((member) => member.name);
  const member = others.find((other) => hasTrait(other, jsonName)) ?? first;
  return traitDiagnostic(member, jsonName.id, member.traits.get(jsonName.id)?.value, {
    code: "shape/repeated-json-name",
    eventId: "JsonName",
    message: `${listText(names)} of \`${nameOf(container.id)}\` are all called \`${name}\` in JSON.`,
    reference: `This shape contains members with conflicting JSON names that resolve to '${name}': ${names.sort(compareText).join(", ")}`,
    shapeId: container.id,
    related: [{ span: (member === first ? others[0] : first)?.span ?? first.span, message: "another one" }],
  });
}
