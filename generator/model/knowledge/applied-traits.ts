import type { Model } from "../model.js";
import { traitOf, type TraitType } from "../trait.js";
import { type AnyShape, shapesByTrait } from "./any-shape.js";

/** The shapes of one kind that a trait is applied to, each with the trait's value, sorted by id. */
export function* shapesWith<Kind extends AnyShape["kind"], Value>(
  model: Model,
  kind: Kind,
  trait: TraitType<Value>,
): Iterable<readonly [shape: OfKind<Kind>, value: Value]> {
  for (const shape of shapesByTrait(model).get(trait.id) ?? []) {
    const value = traitOf(shape, trait);
    if (isOfKind(shape, kind) && value !== undefined) yield [shape, value];
  }
}

/** The shapes of one kind, such as all services. */
export type OfKind<Kind extends AnyShape["kind"]> = Extract<AnyShape, { readonly kind: Kind }>;

function isOfKind<Kind extends AnyShape["kind"]>(shape: AnyShape, kind: Kind): shape is OfKind<Kind> {
  return shape.kind === kind;
}
