import { nameInService } from "../model/knowledge/service-closure.js";
import { nameOf, namespaceOf, type ShapeId } from "../model/shape-id.js";
import type { ServiceShape, Shape } from "../model/shape.js";

/**
 * The names of a service's shapes, no two of them the same in any case. A closure may hold shapes of one name from
 * several namespaces, if they are simple: then the service's own namespace keeps the name, and the others say where they
 * are from, `BillingColor` for `example.billing#Color`, by as many words of their namespaces as tell them apart.
 * Spec: https://smithy.io/2.0/spec/service-types.html#service-closure
 */
export function shapeNames(service: ServiceShape, shapes: readonly Shape[]): ReadonlyMap<ShapeId, string> {
  const names = new Map(shapes.map(({ id }) => [id, nameInService(service, id)]));
  const groups = idsByName(names);
  for (const ids of groups.values()) {
    if (ids.length === 1) continue;
    const others = ids.filter((id) => namespaceOf(id) !== namespaceOf(service.id));
    for (const [id, name] of qualified(others, new Set(groups.keys()))) names.set(id, name);
  }
  return names;
}

/** By their names in lower case. */
function idsByName(names: ReadonlyMap<ShapeId, string>): ReadonlyMap<string, readonly ShapeId[]> {
  const groups = new Map<string, ShapeId[]>();
  for (const [id, name] of names) {
    const key = name.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return groups;
}

function qualified(ids: readonly ShapeId[], taken: ReadonlySet<string>): ReadonlyMap<ShapeId, string> {
  const longest = Math.max(...ids.map((id) => wordsOf(id).length));
  for (let words = 1; words <= longest; words++) {
    const names = new Map(ids.map((id) => [id, wordsOf(id).slice(-words).join("") + upperFirst(nameOf(id))]));
    const distinct = new Set([...names.values()].map((name) => name.toLowerCase()));
    if (distinct.size === ids.length && ![...distinct].some((name) => taken.has(name))) return names;
  }
  return new Map();
}

/** `Example`, `Billing` for `example.billing#Color`. */
function wordsOf(id: ShapeId): readonly string[] {
  return namespaceOf(id).split(/[._]+/).filter(Boolean).map(upperFirst);
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
