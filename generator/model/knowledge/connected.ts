import { type AnyShape, getContainer } from "./any-shape.js";
import { idReferences } from "./id-references.js";
import { neighboursOf } from "./neighbours.js";
import type { Model } from "../model.js";

/**
 * The roots and every shape and member that they lead to: by members, bindings, mixins, and by ids in the values of
 * traits. A member leads to its container as well.
 */
export function connectedTo(model: Model, roots: Iterable<AnyShape>): ReadonlySet<AnyShape> {
  const connected = new Set(roots);
  const waiting = [...connected];
  for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
    for (const next of connectionsOf(model, shape)) {
      if (connected.has(next)) continue;
      connected.add(next);
      waiting.push(next);
    }
  }
  return connected;
}

function connectionsOf(model: Model, shape: AnyShape): readonly AnyShape[] {
  const neighbours = neighboursOf(model, shape).map(({ to }) => to);
  const container = shape.kind === "member" ? getContainer(model, shape) : undefined;
  const named = idReferences(model).get(shape) ?? [];
  return container === undefined ? [...neighbours, ...named] : [...neighbours, ...named, container];
}
