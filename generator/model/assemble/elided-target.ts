import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { withArticle } from "../../diagnostics/with-article.js";
import type {
  AggregateDefinition,
  MemberDefinition,
  Reference,
  ResourceDefinition,
  ShapeDefinition,
} from "../fragment.js";
import type { Member } from "../shape.js";
import { memberId, nameOf, namespaceOf, type ShapeId } from "../shape-id.js";
import type { BuildContext } from "./build-context.js";

/** What stands after `for`: nothing, a resource, or something that is not one, which is reported where it is read. */
export type ForResource =
  | { readonly kind: "absent" }
  | { readonly kind: "unknown" }
  | { readonly kind: "resource"; readonly targets: ReadonlyMap<string, Reference> };

/** Finds the resource that a structure borrows identifiers and properties of. */
export function findForResource(definition: AggregateDefinition, context: BuildContext): ForResource {
  const { forResource } = definition;
  if (forResource === undefined) return { kind: "absent" };
  const id = context.resolver.find(forResource);
  if (id === undefined) context.report(unresolvedResource(definition, forResource, context));
  // A resource that is broken where it is defined is found, but nothing is known of it.
  const resource = id === undefined ? undefined : context.definitions.get(id);
  if (resource === undefined) return { kind: "unknown" };
  if (resource.kind !== "resource") context.report(notAResource(definition, forResource, resource));
  else {
    if (isPrivate(resource, definition, context)) context.report(privateResource(definition, forResource));
    const { identifiers, properties } = resource;
    const named = [...identifiers, ...properties].map(({ name, reference }) => [name, reference] as const);
    return { kind: "resource", targets: new Map(named) };
  }
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
  // Without its resource, a member that finds no target is only an echo.
  const isEcho = forResource.kind === "unknown";
  if (target === undefined && !isEcho) context.report(nothingElided(definition, member));
  return target;
}

function targetInResource(
  member: MemberDefinition,
  forResource: ForResource,
  { resolver }: BuildContext,
): ShapeId | undefined {
  const reference = forResource.kind === "resource" ? forResource.targets.get(member.name) : undefined;
  return reference && (resolver.find(reference) ?? reference.candidates[0]);
}

// That a structure stands `for` a resource is forgotten once it is built, so no rule can see this.
function isPrivate(
  resource: ResourceDefinition,
  { id }: AggregateDefinition,
  { traits }: BuildContext,
): boolean {
  return namespaceOf(resource.id) !== namespaceOf(id) && traits.of(resource.id).has("smithy.api#private");
}

function privateResource(definition: AggregateDefinition, reference: Reference): Diagnostic {
  return {
    severity: "danger",
    code: "model/private-resource",
    eventId: "PrivateAccess",
    message: `\`${nameOf(definition.id)}\` is \`for\` the resource \`${reference.text}\`, which is private to its namespace.`,
    reference: `This shape has an invalid for relationship that targets a private shape, \`${reference.candidates[0] ?? reference.text}\`, in another namespace.`,
    span: reference.span,
    shapeId: definition.id,
    hint: "only shapes of the same namespace refer to what is `@private`.",
  };
}

function unresolvedResource(
  definition: AggregateDefinition,
  reference: Reference,
  { resolver }: BuildContext,
): Diagnostic {
  const id = reference.candidates[0] ?? reference.text;
  const elided = elidedMemberOf(definition) ?? definition.id;
  return {
    ...resolver.unresolvedShape(reference),
    eventId: "Model",
    reference: `Cannot apply resource to elided member ${elided}: ${id} not found`,
    shapeId: definition.id,
  };
}

function notAResource(
  definition: AggregateDefinition,
  reference: Reference,
  { id, kind }: ShapeDefinition,
): Diagnostic {
  return {
    severity: "error",
    code: "model/for-without-resource",
    eventId: "Model",
    message: `\`${reference.text}\` is ${withArticle(kind)}, not a resource.`,
    reference: `The target of the \`for\` production must be a resource shape, but found a ${kind} shape: ${id}`,
    span: reference.span,
    shapeId: elidedMemberOf(definition) ?? definition.id,
    hint: "`for` names the resource whose identifiers and properties a structure takes over.",
  };
}

/** The first member that is written without a target, if any is. */
export function elidedMemberOf({ id, members }: AggregateDefinition): ShapeId | undefined {
  const elided = members.find(({ target }) => target === undefined);
  return elided && memberId(id, elided.name);
}

function nothingElided(definition: AggregateDefinition, member: MemberDefinition): Diagnostic {
  const name = nameOf(definition.id);
  return {
    severity: "error",
    code: "model/nothing-to-elide",
    eventId: "Model",
    message: `Neither a resource nor a mixin of \`${name}\` has \`${member.name}\`, so \`$${member.name}\` has no target.`,
    reference:
      "Member target was elided, but no bound resource or mixin contained a matching identifier or member name.",
    span: member.span,
    shapeId: memberId(definition.id, member.name),
    hint: "`$name` takes the target of the resource after `for`, or of a mixin's member.",
  };
}
