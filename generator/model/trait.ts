import type { Node } from "./node.js";
import type { Member, Shape } from "./shape.js";
import type { ShapeId } from "./shape-id.js";

/**
 * A trait that Tinsmith understands: its id, and how its node becomes a typed value. A model that passed the rules
 * has values of the trait's own shape, so `read` may rely on that.
 */
export interface TraitType<Value> {
  readonly id: ShapeId;
  readonly read: (node: Node) => Value;
}

/** Defines how a trait is read. @example `const length = defineTrait("smithy.api#length", readLength)` */
export function defineTrait<Value>(id: ShapeId, read: (node: Node) => Value): TraitType<Value> {
  return { id, read };
}

/** Defines a trait whose presence says it all. */
export function defineAnnotation(id: ShapeId): TraitType<true> {
  return { id, read: () => true };
}

/** The value of a trait on a shape or member, or undefined where it is not applied. */
export function traitOf<Value>(shape: Shape | Member, trait: TraitType<Value>): Value | undefined {
  const applied = shape.traits.get(trait.id);
  return applied === undefined ? undefined : trait.read(applied.value);
}

/** Whether a trait is applied. */
export function hasTrait(shape: Shape | Member, trait: TraitType<unknown>): boolean {
  return shape.traits.has(trait.id);
}

/** The value of a trait on a member, else on the shape it targets: how constraint and format traits are looked up. */
export function effectiveTrait<Value>(
  member: Member,
  target: Shape,
  trait: TraitType<Value>,
): Value | undefined {
  return traitOf(member, trait) ?? traitOf(target, trait);
}
