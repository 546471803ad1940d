import type { AnyShape } from "../knowledge/any-shape.js";
import {
  neighboursOf,
  type Relationship,
  reverseNeighboursOf,
  reverseTraitNeighboursOf,
  traitNeighboursOf,
} from "../knowledge/neighbours.js";
import type { Model } from "../model.js";
import type { NeighbourStep } from "./selector.js";

/** Takes a shape that a selector yields; false once it has seen enough. Walks hand such a false up at once. */
export type Receive = (shape: AnyShape) => boolean;

/** `>`, `<`, `-[input]->`, `<-[input]-`: one relationship away. */
export function yieldNeighbours(model: Model, step: NeighbourStep, shape: AnyShape, next: Receive): boolean {
  return neighboursBy(model, step, shape).every(next);
}

/** The shapes that a step leads to from a shape. */
export function neighboursBy(model: Model, step: NeighbourStep, shape: AnyShape): readonly AnyShape[] {
  return relationshipsOf(step, shape, model).map(({ from, to }) =>
    step.direction === "forward" ? to : from,
  );
}

/** `~>`: everything that can be reached, the start itself apart. */
export function yieldReachable(model: Model, start: AnyShape, next: Receive): boolean {
  const visited = new Set([start]);
  const waiting = [start];
  for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
    for (const { to } of neighboursOf(model, shape)) {
      if (visited.has(to)) continue;
      visited.add(to);
      if (!next(to)) return false;
      waiting.push(to);
    }
  }
  return true;
}

/** `:recursive`: what a step yields, what it yields for that, and so on, each shape once. */
export function yieldRecursively(
  start: AnyShape,
  step: (shape: AnyShape, receive: Receive) => boolean,
  next: Receive,
): boolean {
  const visited = new Set<AnyShape>();
  const waiting = [start];
  const receive: Receive = (shape) => {
    if (visited.has(shape)) return true;
    visited.add(shape);
    waiting.push(shape);
    return next(shape);
  };
  for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
    if (!step(shape, receive)) return false;
  }
  return true;
}

/** `:topdown`: whether a shape matches is handed down to the operations and resources that are bound to it. */
export function yieldTopDown(
  model: Model,
  start: AnyShape,
  matches: (shape: AnyShape, inherited: boolean) => boolean,
  next: Receive,
): boolean {
  const visited = new Set<AnyShape>();
  const waiting = [{ shape: start, inherited: false }];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    const { shape } = item;
    if (!isServiceType(shape) || visited.has(shape)) continue;
    visited.add(shape);
    const inherited = matches(shape, item.inherited);
    if (inherited && !next(shape)) return false;
    for (const { name, to } of neighboursOf(model, shape)) {
      if (name === "operation" || name === "resource") waiting.push({ shape: to, inherited });
    }
  }
  return true;
}

// Relationships to traits are only followed where a selector asks for them.
function relationshipsOf(step: NeighbourStep, shape: AnyShape, model: Model): readonly Relationship[] {
  const isForward = step.direction === "forward";
  const all = isForward ? neighboursOf(model, shape) : reverseNeighboursOf(model, shape);
  const { names } = step;
  if (names === undefined) return all;
  const named = all.filter((relationship) => names.has(relationship.name));
  if (!names.has("trait")) return named;
  return [
    ...named,
    ...(isForward ? traitNeighboursOf(model, shape) : reverseTraitNeighboursOf(model, shape)),
  ];
}

function isServiceType(shape: AnyShape): boolean {
  return shape.kind === "service" || shape.kind === "resource" || shape.kind === "operation";
}
