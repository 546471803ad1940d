import type { Node } from "../node.js";
import type { Model } from "../model.js";
import { membersOf } from "../model.js";
import type { Member, Shape } from "../shape.js";
import { hasTrait } from "../trait.js";
import { idRef } from "../traits/constraint-traits.js";
import { allShapes, type AnyShape, getAnyShape } from "./any-shape.js";
import { memoise, memoiseFor } from "./memoise.js";

/**
 * The shapes that the traits of a shape name by strings with `@idRef`, by the id of the shape. Strings that name no
 * shape of the model are left out.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html#idref-trait
 */
export const idReferences = memoise((model: Model): ReadonlyMap<AnyShape, readonly AnyShape[]> => {
  const references = new Map<AnyShape, readonly AnyShape[]>();
  for (const shape of allShapes(model)) {
    const found: AnyShape[] = [];
    for (const { id, value } of shape.traits.values()) {
      const trait = model.shapes.get(id);
      if (trait !== undefined && holdsReferences(model, trait))
        collect(model, value, trait, undefined, found);
    }
    if (found.length > 0) references.set(shape, found);
  }
  return references;
});

/** Whether any value of a shape can hold a reference: most traits cannot, and need not be walked. */
const holdsReferences = memoiseFor((model: Model, root: Shape): boolean => {
  const visited = new Set([root]);
  const waiting = [root];
  for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
    if (hasTrait(shape, idRef)) return true;
    for (const member of membersOf(shape)) {
      const target = model.shapes.get(member.target);
      if (hasTrait(member, idRef)) return true;
      if (target === undefined || visited.has(target)) continue;
      visited.add(target);
      waiting.push(target);
    }
  }
  return false;
});

function collect(
  model: Model,
  node: Node,
  shape: Shape,
  member: Member | undefined,
  found: AnyShape[],
): void {
  if (node.kind === "string") {
    const isReference = hasTrait(shape, idRef) || (member !== undefined && hasTrait(member, idRef));
    const named = isReference ? getAnyShape(model, node.value) : undefined;
    if (named !== undefined) found.push(named);
    return;
  }
  for (const [value, inner] of memberValues(node, shape)) {
    const target = model.shapes.get(inner.target);
    if (target !== undefined) collect(model, value, target, inner, found);
  }
}

function memberValues(node: Node, shape: Shape): readonly (readonly [value: Node, member: Member])[] {
  if (node.kind === "array") {
    return shape.kind === "list" ? node.elements.map((element) => [element, shape.member] as const) : [];
  }
  if (node.kind !== "object") return [];
  const entries = [...node.entries.values()];
  switch (shape.kind) {
    case "map":
      return entries.flatMap(({ key, value }) => [[key, shape.key] as const, [value, shape.value] as const]);
    case "structure":
    case "union":
      return entries.flatMap(({ key, value }) => {
        const member = shape.members.get(key.value);
        return member === undefined ? [] : [[value, member] as const];
      });
    default:
      return [];
  }
}
