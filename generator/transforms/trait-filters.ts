import type { Model } from "../model/model.js";
import { namespaceOf, type ShapeId } from "../model/shape-id.js";
import type { Shape } from "../model/shape.js";
import { mapShapes, mapTraits, filterTraits } from "./edit-model.js";
import { tagsOf } from "./tags.js";
import { traitIds } from "./trait-ids.js";
import type { Transform } from "./transform.js";

/** The transforms that take traits out of a model: their definitions, and all that they are applied to. */
export const traitFilters: readonly Transform[] = [
  filter("includeTraits", "traits", (names) => {
    const matches = traitMatcher(names);
    return (trait) => !matches(trait.id);
  }),
  filter("excludeTraits", "traits", (names) => {
    const matches = traitMatcher(names);
    return (trait) => matches(trait.id);
  }),
  filter("includeTraitsByTag", "tags", (tags) => (trait) => !tagsOf(trait).some((tag) => tags.has(tag))),
  filter("excludeTraitsByTag", "tags", (tags) => (trait) => tagsOf(trait).some((tag) => tags.has(tag))),
];

function filter(
  name: string,
  key: string,
  isUnwanted: (values: ReadonlySet<string>) => (trait: Shape) => boolean,
): Transform {
  return {
    name,
    keys: [key],
    apply: (model, args) => removeTraits(model, isUnwanted(args.strings(key))),
  };
}

/** A name, or a namespace with a `#` at its end, which means all of its traits. */
function traitMatcher(names: ReadonlySet<string>): (id: ShapeId) => boolean {
  const namespaces = new Set(
    [...names].filter((name) => name.endsWith("#")).map((name) => name.slice(0, -1)),
  );
  const ids = traitIds([...names].filter((name) => !name.endsWith("#")));
  return (id) => ids.has(id) || namespaces.has(namespaceOf(id));
}

/** The trait that makes traits is what all others stand on. */
function removeTraits(model: Model, isUnwanted: (trait: Shape) => boolean): Model {
  const gone = new Set<ShapeId>();
  for (const shape of model.shapes.values()) {
    if (shape.traits.has(TRAIT) && shape.id !== TRAIT && isUnwanted(shape)) gone.add(shape.id);
  }
  const defined = mapShapes(model, (shape) => (gone.has(shape.id) ? undefined : shape));
  return mapTraits(defined, (traits) => filterTraits(traits, (id) => !gone.has(id)));
}

const TRAIT = "smithy.api#trait";
