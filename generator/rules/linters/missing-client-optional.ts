import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import type { Member } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { clientOptional, defaultTrait, required } from "../../model/traits/type-refinement-traits.js";
import { linter } from "./linter.js";
import { ownShapes } from "./own-shapes.js";

/** Which members must be optional for clients. */
interface Strictness {
  readonly onRequiredStructureOrUnion: boolean;
  readonly onRequiredOrDefault: boolean;
}

/**
 * Members that a service may want to drop one day are optional for clients from the first: `@required` cannot be taken
 * back, least of all where no default could take its place.
 * Spec: https://smithy.io/2.0/guides/model-linters.html#missingclientoptionaltrait
 */
export const missingClientOptional = linter("MissingClientOptionalTrait", (settings) => {
  const strictness = {
    onRequiredStructureOrUnion: settings.flag("onRequiredStructureOrUnion"),
    onRequiredOrDefault: settings.flag("onRequiredOrDefault"),
  };
  return (model) => check(model, strictness);
});

function* check(model: Model, strictness: Strictness): Iterable<Diagnostic> {
  const { onRequiredOrDefault, onRequiredStructureOrUnion } = strictness;
  for (const member of ownShapes(model)) {
    if (member.kind !== "member" || hasTrait(member, clientOptional)) continue;
    if (onRequiredOrDefault && hasTrait(member, defaultTrait)) {
      yield fixedMember(
        member,
        "default",
        "@default members must also be marked with the @clientOptional trait",
      );
    }
    if (!hasTrait(member, required)) continue;
    if (onRequiredOrDefault) {
      yield fixedMember(
        member,
        "required",
        "@required members must also be marked with the @clientOptional trait",
      );
    } else if (onRequiredStructureOrUnion && holdsMembers(model, member)) {
      yield fixedMember(member, "required", REQUIRED_STRUCTURE);
    }
  }
}

const REQUIRED_STRUCTURE =
  "@required members that target a structure or union must be marked with the @clientOptional trait. Not using the @clientOptional trait here is risky because there is no backward compatible way to replace the @required trait with the @default trait if the member ever needs to be made optional.";

function holdsMembers(model: Model, member: Member): boolean {
  const kind = model.shapes.get(member.target)?.kind;
  return kind === "structure" || kind === "union";
}

function fixedMember(member: Member, by: "default" | "required", reference: string): Diagnostic {
  return {
    severity: "danger",
    code: "lint/fixed-member",
    eventId: "MissingClientOptionalTrait",
    message: `\`${member.name}\` has \`@${by}\`, but not \`@clientOptional\`.`,
    reference,
    span: member.span,
    shapeId: member.id,
    hint: `with \`@clientOptional\` a service can take \`@${by}\` back without breaking clients.`,
  };
}
