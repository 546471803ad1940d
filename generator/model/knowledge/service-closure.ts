import type { Model } from "../model.js";
import { nameOf, type ShapeId } from "../shape-id.js";
import type { OperationShape, ResourceShape, ServiceShape, Shape } from "../shape.js";
import { memoiseFor } from "./memoise.js";
import { neighboursOf } from "./neighbours.js";
import { sortById } from "./sort.js";

/**
 * What belongs to a service: all that is connected to it through resources, operations and members. Mixins do not,
 * nor does the unit type, unless a union has a member without a value.
 * Spec: https://smithy.io/2.0/spec/service-types.html#service-closure
 */
export interface ServiceClosure {
  readonly service: ServiceShape;
  /** Every operation, bound to the service or to any of its resources. Sorted by id, like all of these. */
  readonly operations: readonly OperationShape[];
  readonly resources: readonly ResourceShape[];
  /** Every shape of the closure, the service, operations and resources among them. */
  readonly shapes: ReadonlyMap<ShapeId, Shape>;
}

/** The closure of a service. */
export const serviceClosure = memoiseFor((model: Model, service: ServiceShape): ServiceClosure => {
  const shapes = sortById(reachableFrom(model, service, false));
  return {
    service,
    operations: shapes.filter((shape) => shape.kind === "operation"),
    resources: shapes.filter((shape) => shape.kind === "resource"),
    shapes: new Map(shapes.map((shape) => [shape.id, shape])),
  };
});

/**
 * Every shape that a walk from a service comes by, mixins among them, which are no part of the closure but share its
 * names. Sorted by id.
 */
export const walkedShapes = memoiseFor((model: Model, service: ServiceShape): ReadonlyMap<ShapeId, Shape> => {
  const { shapes } = serviceClosure(model, service);
  const isMixed = [...shapes.values()].some(({ mixins }) => mixins.length > 0);
  if (!isMixed) return shapes;
  return new Map(sortById(reachableFrom(model, service, true)).map((shape) => [shape.id, shape]));
});

/** The name that a shape goes by in a service: its own, or the one that `rename` gives it. */
export function nameInService(service: ServiceShape, id: ShapeId): string {
  return service.rename.get(id) ?? nameOf(id);
}

function reachableFrom(model: Model, service: ServiceShape, throughMixins: boolean): ReadonlySet<Shape> {
  const visited = new Set<Shape>([service]);
  const waiting: Shape[] = [service];
  for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
    for (const next of connectedTo(model, shape, throughMixins)) {
      if (visited.has(next)) continue;
      visited.add(next);
      waiting.push(next);
    }
  }
  return visited;
}

function connectedTo(model: Model, shape: Shape, throughMixins: boolean): readonly Shape[] {
  const connected: Shape[] = [];
  for (const { name, to } of neighboursOf(model, shape)) {
    if (name === "mixin" && !throughMixins) continue;
    const targets =
      to.kind === "member" ? neighboursOf(model, to).map((relationship) => relationship.to) : [to];
    for (const target of targets) if (target.kind !== "member") connected.push(target);
  }
  return connected;
}
