import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import type { Member } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { privateTrait } from "../../model/traits/constraint-traits.js";
import { mixin } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * A member of a mixin is not private: every shape that mixes it in has it, whatever the namespace.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html#private-trait
 */
export const privateMixinMembers: Rule = { id: "PrivateMixinMember", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const member of shapesByTrait(model).get(privateTrait.id) ?? []) {
    const container = member.kind === "member" ? getContainer(model, member) : undefined;
    if (member.kind === "member" && container !== undefined && hasTrait(container, mixin)) {
      yield privateMember(member);
    }
  }
}

function privateMember(member: Member): Diagnostic {
  return traitDiagnostic(member, privateTrait.id, undefined, {
    severity: "warning",
    code: "model/private-mixin-member",
    eventId: "PrivateMixinMember",
    message: `\`@private\` keeps no shape from inheriting \`${member.name}\` from its mixin.`,
    reference:
      "The `@private` trait does not prevent a mixin member from being inherited by shapes in other namespaces, nor does it prevent new traits from being added to the inherited member. Apply `@private` to the mixin shape or target shape instead if cross-namespace access should be restricted.",
    hint: "the mixin itself, or what the member targets, can be private.",
  });
}
