import { getContainer, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import type { Member, Shape } from "../../model/shape.js";
import { traitOf, type TraitType } from "../../model/trait.js";

/** Members of one structure that a trait binds to one name, such as that of a header. */
export interface BoundName {
  readonly structure: Shape;
  /** The name as the key has it. */
  readonly key: string;
  /** The name as the first member has it. */
  readonly name: string;
  readonly members: readonly [Member, ...Member[]];
}

/** Every name that a trait binds members to, by structure; names with the same key are the same. */
export function boundNames(
  model: Model,
  trait: TraitType<string>,
  keyOf: (name: string) => string,
): readonly BoundName[] {
  const byStructure = new Map<Shape, Map<string, [Member, ...Member[]]>>();
  for (const member of shapesByTrait(model).get(trait.id) ?? []) {
    const name = traitOf(member, trait);
    const structure = member.kind === "member" ? getContainer(model, member) : undefined;
    if (member.kind !== "member" || name === undefined || structure === undefined) continue;
    const names = byStructure.get(structure) ?? new Map<string, [Member, ...Member[]]>();
    byStructure.set(structure, names);
    const known = names.get(keyOf(name));
    if (known === undefined) names.set(keyOf(name), [member]);
    else known.push(member);
  }
  return Array.from(byStructure, ([structure, names]) =>
    Array.from(names, ([key, members]) => {
      const name = traitOf(members[0], trait) ?? key;
      return { structure, key, name, members };
    }),
  ).flat();
}
