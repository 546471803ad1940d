import type { NamedReference, Reference } from "../fragment.js";
import type { ShapeReference } from "../shape.js";
import type { ShapeId } from "../shape-id.js";
import type { BuildContext } from "./build-context.js";
import type { ReferringProperty } from "./unresolved.js";

/** The shape that a property refers to. */
export function resolveOne(
  reference: Reference,
  property: ReferringProperty,
  { resolver }: BuildContext,
): ShapeReference {
  return { target: resolver.resolve(reference, property), span: reference.span };
}

/** The shapes that a property refers to, in order and each once: a service binds no operation twice. */
export function resolveAll(
  references: readonly Reference[],
  property: ReferringProperty,
  context: BuildContext,
): readonly ShapeReference[] {
  return joinReferences([references.map((reference) => resolveOne(reference, property, context))]);
}

/** The shapes that a property refers to by name. */
export function resolveNamed(
  references: readonly NamedReference[],
  property: ReferringProperty,
  context: BuildContext,
): ReadonlyMap<string, ShapeReference> {
  return new Map(references.map(({ name, reference }) => [name, resolveOne(reference, property, context)]));
}

/** Several lists as one that has each shape once, at its first place. */
export function joinReferences(lists: readonly (readonly ShapeReference[])[]): readonly ShapeReference[] {
  const joined = new Map<ShapeId, ShapeReference>();
  for (const reference of lists.flat())
    if (!joined.has(reference.target)) joined.set(reference.target, reference);
  return [...joined.values()];
}
