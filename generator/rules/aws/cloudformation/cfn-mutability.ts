import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import type { Model } from "../../../model/model.js";
import { hasTrait } from "../../../model/trait.js";
import { cfnAdditionalIdentifier, cfnMutability } from "../../../model/traits/cloudformation-traits.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";

/**
 * What identifies a resource can be read: else nobody could find it by that.
 * Spec: https://smithy.io/2.0/aws/aws-cloudformation.html#aws-cloudformation-cfnadditionalidentifier-trait
 */
export const cfnIdentifierMutability: Rule = { id: "CfnMutabilityTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [member, mutability] of shapesWith(model, "member", cfnMutability)) {
    const isHidden = mutability === "write" || mutability === "create";
    if (!isHidden || !hasTrait(member, cfnAdditionalIdentifier)) continue;
    const identifier = member.traits.get(cfnAdditionalIdentifier.id);
    yield traitDiagnostic(member, cfnMutability.id, undefined, {
      code: "cloudformation/hidden-identifier",
      eventId: "CfnMutabilityTrait",
      message: `\`${member.name}\` identifies the resource, but its mutability \`${mutability}\` keeps it from being read.`,
      reference: `Member with the mutability value of "${mutability}" is also marked as an additional identifier`,
      ...(identifier === undefined
        ? {}
        : { related: [{ span: identifier.span, message: "what makes it an identifier" }] }),
    });
  }
}
