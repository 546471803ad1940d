import { isOfficial } from "../model/knowledge/official-shapes.js";
import { type ShapeClosure, shapeClosures, shapesInClosure } from "../model/knowledge/shape-closures.js";
import type { Model } from "../model/model.js";
import { nameOf, shapeId, type ShapeId } from "../model/shape-id.js";
import { removeShapes } from "./remove-shapes.js";
import { renameShapes } from "./rename-shapes.js";
import type { Transform } from "./transform.js";
import type { TransformArguments } from "./transform-arguments.js";

/** `includeClosures`: takes out what is in none of the closures that the metadata `shapeClosures` describes. */
export const includeClosures: Transform = {
  name: "includeClosures",
  keys: ["closures"],
  apply: (model, args) => {
    const closures = [...args.strings("closures")].map((id) => findClosure(model, id, args, "closures"));
    if (!closures.every((closure) => closure !== undefined)) return model;
    const shapes = new Set(closures.flatMap((closure) => [...shapesInClosure(model, closure)]));
    return removeShapes(model, (shape) => !shapes.has(shape));
  },
};

/** `flattenClosureNamespaces`: brings a closure into one namespace, by the names that it gives its shapes. */
export const flattenClosureNamespaces: Transform = {
  name: "flattenClosureNamespaces",
  keys: ["namespace", "closure"],
  apply: (model, args) => {
    const [namespace, id] = [args.required("namespace"), args.required("closure")];
    if (namespace === undefined || id === undefined) return model;
    const closure = findClosure(model, id, args, "closure");
    return closure === undefined ? model : flatten(model, closure, namespace);
  },
};

function findClosure(
  model: Model,
  id: string,
  args: TransformArguments,
  key: string,
): ShapeClosure | undefined {
  const closure = shapeClosures(model).find((candidate) => candidate.id === id);
  if (closure === undefined) {
    args.report("transforms/unknown-closure", `The metadata describes no closure \`${id}\`.`, key);
  }
  return closure;
}

function flatten(model: Model, closure: ShapeClosure, namespace: string): Model {
  const renamed = new Map<ShapeId, ShapeId>();
  for (const { id, kind } of shapesInClosure(model, closure)) {
    if (kind === "member" || isOfficial(id)) continue;
    renamed.set(id, shapeId(namespace, closure.rename.get(id) ?? nameOf(id)));
  }
  return renameShapes(model, renamed);
}
