import type { TraitApplication, TraitDefinition } from "../../model/fragment.js";
import type { ApplyStatement, Documentation, Trait, ValueAssignment } from "./ast.js";
import { preludeReference, type FileScope } from "./file-scope.js";
import { lowerNodeValue } from "./lower-node-value.js";

/** The traits of a shape or member, its documentation comments first, as they stand in the text. */
export function lowerTraits(
  scope: FileScope,
  documentation: Documentation | undefined,
  traits: readonly Trait[],
): TraitDefinition[] {
  const lowered = documentation === undefined ? [] : [documentationTrait(documentation)];
  for (const trait of traits) lowered.push(lowerTrait(scope, trait));
  return lowered;
}

/** The traits that an `apply` statement puts on another shape or on a member of it. */
export function lowerApply(scope: FileScope, statement: ApplyStatement): TraitApplication[] {
  const target = scope.resolveRoot(statement.target);
  const { member } = statement.target;
  return statement.traits.map((trait) => ({
    ...lowerTrait(scope, trait),
    target,
    ...(member && { member: { name: member.text, span: member.span } }),
  }));
}

/** `= value`, which is sugar for a trait of the prelude. */
export function lowerValueAssignment(
  scope: FileScope,
  traitName: "default" | "enumValue",
  assignment: ValueAssignment,
): TraitDefinition {
  const { value, span } = assignment;
  return { trait: preludeReference(traitName, span), value: lowerNodeValue(scope, value), span };
}

function lowerTrait(scope: FileScope, { id, value, span }: Trait): TraitDefinition {
  const trait = scope.resolve(id);
  return value === undefined ? { trait, span } : { trait, value: lowerNodeValue(scope, value), span };
}

/** Spec: https://smithy.io/2.0/spec/idl.html#documentation-comment */
function documentationTrait({ text, span }: Documentation): TraitDefinition {
  return {
    trait: preludeReference("documentation", span),
    value: { kind: "string", value: text, span },
    span,
  };
}
