import { isOfficial } from "../model/knowledge/official-shapes.js";
import { nameInService, serviceClosure } from "../model/knowledge/service-closure.js";
import type { Model } from "../model/model.js";
import { nameOf, shapeId, type ShapeId } from "../model/shape-id.js";
import type { ServiceShape } from "../model/shape.js";
import { mapShapes } from "./edit-model.js";
import { renameShapes } from "./rename-shapes.js";
import { tagsOf } from "./tags.js";
import type { Transform } from "./transform.js";

/**
 * `flattenNamespaces`: brings what belongs to a service into one namespace, by the names that the service gives its
 * shapes, and with it what bears certain tags, unless its name is taken there.
 */
export const flattenNamespaces: Transform = {
  name: "flattenNamespaces",
  keys: ["namespace", "service", "includeTagged"],
  apply: (model, args) => {
    const [namespace, id] = [args.required("namespace"), args.required("service")];
    if (namespace === undefined || id === undefined) return model;
    const service = model.shapes.get(id);
    if (service?.kind === "service") return flatten(model, service, namespace, args.strings("includeTagged"));
    args.report("transforms/unknown-service", `The model has no service \`${id}\`.`, "service");
    return model;
  },
};

function flatten(model: Model, service: ServiceShape, namespace: string, tags: ReadonlySet<string>): Model {
  const renamed = new Map<ShapeId, ShapeId>();
  for (const id of serviceClosure(model, service).shapes.keys()) {
    if (!isOfficial(id)) renamed.set(id, shapeId(namespace, nameInService(service, id)));
  }
  const taken = new Set(renamed.values());
  for (const shape of model.shapes.values()) {
    const id = shapeId(namespace, nameOf(shape.id));
    if (isOfficial(shape.id) || renamed.has(shape.id) || taken.has(id)) continue;
    if (tagsOf(shape).some((tag) => tags.has(tag))) renamed.set(shape.id, id);
  }
  return withoutRenames(renameShapes(model, renamed), renamed.get(service.id));
}

/** The names have been given; what renames what does not say anything any more. */
function withoutRenames(model: Model, service: ShapeId | undefined): Model {
  return mapShapes(model, (shape) =>
    shape.kind === "service" && shape.id === service
      ? { ...shape, rename: new Map(), renameSpans: new Map() }
      : shape,
  );
}
