import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { AggregateDefinition, MemberDefinition, Reference, ResourceDefinition } from "../fragment.js";
import type { Member } from "../shape.js";
import { memberId, nameOf, type ShapeId } from "../shape-id.js";
import type { BuildContext } from "./build-context.js";

/** What stands after `for`: nothing, a resource, or something that is not one, which is reported where it is read. */
export type ForResource =
  | { readonly kind: "absent" }
  | { readonly kind: "unknown" }
  | { readonly kind: "resource"; readonly resource: ResourceDefinition };

/** Finds the resource that a structure borrows identifiers and properties of. */
export function findForResource(definition: AggregateDefinition, context: BuildContext): ForResource {
  const { forResource } = definition;
  if (forResource === undefined) return { kind: "absent" };
  const resource = context.definitions.get(context.resolver.resolve(forResource, definition.id));
  if (resource?.kind === "resource") return { kind: "resource", resource };
  if (resource !== undefined) context.report(notAResource(definition, forResource, resource.kind));
  return { kind: "unknown" };
}

/**
 * The target of a member that is written as `$name`: that of the identifier or property of the resource after `for`,
 * else that of the mixins' member. Undefined, and an error, where neither has one.
 * Spec: https://smithy.io/2.0/spec/idl.html#target-elision
 */
export function elidedTarget(
  definition: AggregateDefinition,
  member: MemberDefinition,
  sources: readonly Member[],
  forResource: ForResource,
  context: BuildContext,
): ShapeId | undefined {
  const target = targetInResource(member, forResource, context) ?? sources[0]?.target;
  // Without its resource or a mixin, a member that finds no target is only an echo.
  const isEcho = forResource.kind === "unknown" || context.lacksMixin;
  if (target === undefined && !isEcho) context.report(nothingElided(definition, member));
  return target;
}

function targetInResource(
  member: MemberDefinition,
  forResource: ForResource,
  { resolver }: BuildContext,
): ShapeId | undefined {
  if (forResource.kind !== "resource") return undefined;
  const { identifiers, properties } = forResource.resource;
  const named = [...identifiers, ...properties].find(({ name }) => name === member.name);
  return named && (resolver.find(named.reference) ?? named.reference.candidates[0]);
}

function notAResource(definition: AggregateDefinition, reference: Reference, kind: string): Diagnostic {
  return {
    severity: "error",
    code: "model/for-without-resource",
    eventId: "Model",
    message: `\`${reference.text}\` is a ${kind}, not a resource.`,
    span: reference.span,
    shapeId: definition.id,
    hint: "`for` names the resource whose identifiers and properties a structure takes over.",
  };
}

function nothingElided(definition: AggregateDefinition, member: MemberDefinition): Diagnostic {
  const name = nameOf(definition.id);
  return {
    severity: "error",
    code: "model/nothing-to-elide",
    eventId: "Model",
    message: `Neither a resource nor a mixin of \`${name}\` has \`${member.name}\`, so \`$${member.name}\` has no target.`,
    span: member.span,
    shapeId: memberId(definition.id, member.name),
    hint: "`$name` takes the target of the resource after `for`, or of a mixin's member.",
  };
}
