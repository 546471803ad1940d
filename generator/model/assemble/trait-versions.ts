import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { ModelFragment, TraitDefinition } from "../fragment.js";
import type { ShapeId } from "../shape-id.js";

/**
 * What is wrong with a trait for the version of its file; undefined where nothing is. A trait that the syntax stands
 * for, such as `= value`, is for the syntax to judge.
 * Spec: https://smithy.io/2.0/guides/model-translations/migrating-idl-1-to-2.html
 */
export function checkTraitVersion(
  target: ShapeId,
  id: ShapeId,
  definition: TraitDefinition,
  version: ModelFragment["version"],
): Diagnostic | undefined {
  if (!versionedTraits.has(id) || definition.trait.span === definition.span) return undefined;
  const about = { span: definition.span, shapeId: target };
  if (version === "1.0") {
    if (id === "smithy.api#mixin") return mixinInVersionOne(about);
    return id === "smithy.api#default" ? defaultInVersionOne(about) : undefined;
  }
  if (id === "smithy.api#box") return boxInVersionTwo(about);
  return id === "smithy.api#enum" ? deprecatedEnumTrait(about) : undefined;
}

const versionedTraits: ReadonlySet<ShapeId> = new Set([
  "smithy.api#mixin",
  "smithy.api#default",
  "smithy.api#box",
  "smithy.api#enum",
]);

type About = Required<Pick<Diagnostic, "span" | "shapeId">>;

function mixinInVersionOne(about: About): Diagnostic {
  return {
    ...about,
    severity: "error",
    code: "model/mixin-in-version-one",
    eventId: "Model",
    message: "Smithy 1.0 has no mixins.",
    reference: `Mixins can only be used in Smithy 2.0 or later. Attempted to apply a @mixin trait to \`${about.shapeId}\` in a model file using version \`1.0\`.`,
    hint: 'a file with mixins names version 2.0: `$version: "2"`.',
  };
}

function defaultInVersionOne(about: About): Diagnostic {
  return {
    ...about,
    severity: "error",
    code: "model/default-in-version-one",
    eventId: "Model",
    message: "Smithy 1.0 has no defaults of its own.",
    reference: "The @default trait can only be used in Smithy 2.0 or later",
    hint: 'in Smithy 1.0 the target alone decides on defaults; name version 2.0 for others: `$version: "2"`.',
  };
}

function boxInVersionTwo(about: About): Diagnostic {
  return {
    ...about,
    severity: "error",
    code: "model/box-in-version-two",
    eventId: "Model",
    message: "Smithy 2.0 has no `@box`.",
    reference: "@box is not supported in Smithy IDL 2.0",
    hint: "members of Smithy 2.0 have no value unless `@required` or `@default` give them one.",
  };
}

function deprecatedEnumTrait(about: About): Diagnostic {
  return {
    ...about,
    severity: "warning",
    code: "model/deprecated-enum-trait",
    eventId: "ModelDeprecation",
    message: "`@enum` on strings is the way of Smithy 1.0.",
    reference: "The enum trait is deprecated. Smithy 2.0 models should use the enum shape.",
    hint: "Smithy 2.0 has shapes for this: `enum Name { MEMBER }`.",
  };
}
