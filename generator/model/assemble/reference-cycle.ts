import { nameOf, namespaceOf, type ShapeId } from "../shape-id.js";

/**
 * The shapes of a cycle in the order in which the reference lists them. It follows the users of mixins from the shape
 * that its hash table holds first, and lists the last one first: an order that means nothing, but that its messages have.
 */
export function referenceOrder(
  group: readonly ShapeId[],
  mixinsOf: (id: ShapeId) => readonly ShapeId[],
  shapeCount: number,
): readonly ShapeId[] {
  const slots = tableSize(shapeCount) - 1;
  const sorted = group.toSorted((first, second) => (spread(first) & slots) - (spread(second) & slots));
  const usersOf = new Map<ShapeId, ShapeId[]>(sorted.map((id) => [id, []]));
  for (const user of sorted) for (const mixin of mixinsOf(user)) usersOf.get(mixin)?.push(user);
  const visited = new Set<ShapeId>();
  const pending = sorted.slice(0, 1);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (visited.has(id)) continue;
    visited.add(id);
    pending.push(...(usersOf.get(id) ?? []).toReversed());
  }
  return [...visited].toReversed();
}

/** Hash tables of the JVM have a power of two of slots, of which at most three quarters are taken. */
function tableSize(count: number): number {
  let size = 16;
  while (size * 0.75 < count) size *= 2;
  return size;
}

function spread(id: ShapeId): number {
  const hash = (17 + Math.imul(961, hashOf(namespaceOf(id))) + Math.imul(17, hashOf(nameOf(id)))) | 0;
  return hash ^ (hash >>> 16);
}

/** The hash code of a string on the JVM. */
function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
  return hash;
}
