import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { xmlFlattened, xmlName } from "../../model/traits/xml-traits.js";
import type { Rule } from "../rule.js";

/**
 * The elements of a flattened list have the name of the member that holds the list, whatever the list says.
 * Spec: https://smithy.io/2.0/spec/xml-bindings.html#xmlflattened-trait
 */
export const flattenedNames: Rule = { id: "XmlFlattenedTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const member of shapesByTrait(model).get(xmlFlattened.id) ?? []) {
    if (member.kind !== "member" || hasTrait(member, xmlName)) continue;
    const target = model.shapes.get(member.target);
    const name = target?.kind === "list" ? traitOf(target.member, xmlName) : undefined;
    if (target?.kind === "list" && name !== undefined && name !== member.name) {
      yield ignoredName(member, target.member, name);
    }
  }
}

function ignoredName(member: Member, item: Member, name: string): Diagnostic {
  return {
    severity: "warning",
    code: "xml/ignored-name",
    eventId: "XmlFlattenedTrait",
    message: `The elements of \`${member.name}\` are called \`${member.name}\`, not \`${name}\` as those of \`${nameOf(item.id)}\` elsewhere.`,
    reference: `Member is \`@xmlFlattened\`, so \`@xmlName\` of target's member (\`${item.id}\`) has no effect. The flattened list elements will have the name of this member - \`${member.name}\`. If this is unintended, you can add \`@xmlName("${name}")\` to this member.`,
    span: member.span,
    shapeId: member.id,
    related: [{ span: item.traits.get(xmlName.id)?.span ?? item.span, message: "without effect here" }],
    hint: `\`@xmlName("${name}")\` on \`${member.name}\` names its elements.`,
  };
}
