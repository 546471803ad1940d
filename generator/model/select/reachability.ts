import type { AnyShape } from "../knowledge/any-shape.js";

/**
 * Every shape that at least one of the starts, itself apart, leads to. The price is that of the whole graph, however many
 * starts there are.
 *
 * A start on a cycle reaches itself, which does not count; another one that reaches it does. So each shape remembers two
 * of the starts that lead to it: a third would tell nothing new.
 */
export function reachedFromOthers(
  starts: Iterable<AnyShape>,
  neighboursOf: (shape: AnyShape) => Iterable<AnyShape>,
): ReadonlySet<AnyShape> {
  const origins = new Map<AnyShape, readonly AnyShape[]>();
  const waiting = Array.from(starts, (shape) => ({ shape, origin: shape }));
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    const { origin } = item;
    for (const shape of neighboursOf(item.shape)) {
      const known = origins.get(shape) ?? [];
      if (known.length === 2 || known.includes(origin)) continue;
      origins.set(shape, [...known, origin]);
      waiting.push({ shape, origin });
    }
  }
  const reached = Array.from(origins).filter(([shape, known]) => known.some((origin) => origin !== shape));
  return new Set(reached.map(([shape]) => shape));
}
