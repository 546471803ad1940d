import { hasTrait } from "../../model/trait.js";
import { clientOptional, defaultTrait, required } from "../../model/traits/type-refinement-traits.js";
import { changesOf } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";

/** A new member of a structure is optional or has a default: clients in use do not send it, nor do servers. */
export const addedRequiredMember: Evaluator = function* (differences) {
  for (const { before, after } of changesOf(differences, "structure")) {
    for (const member of after.members.values()) {
      if (before.members.has(member.name) || !hasTrait(member, required)) continue;
      if (hasTrait(member, defaultTrait) || hasTrait(member, clientOptional)) continue;
      yield report({
        severity: "error",
        code: "diff/added-required-member",
        eventId: "AddedRequiredMember",
        shape: member,
        message: `\`${member.name}\` is a new member of \`${after.id}\` that must be there.`,
        reference:
          "Adding a new member with the `required` trait but not the `default` trait is backwards-incompatible.",
        hint: "clients and servers in use know nothing of it; leave out `@required`, or add `@default` or `@clientOptional`.",
      });
    }
  }
};
