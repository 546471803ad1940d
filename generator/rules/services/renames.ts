import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { ServiceShape } from "../../model/shape.js";
import type { Rule } from "../rule.js";

/**
 * `rename` gives shapes of the service's closure new names that are names; operations and resources, which are what
 * the service is about, keep theirs.
 * Spec: https://smithy.io/2.0/spec/service-types.html#service
 */
export const renames: Rule = { id: "Service", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    for (const [id, name] of service.rename) {
      const problem = problemOf(model, service, id, name);
      if (problem !== undefined) yield wrongRename(service, id, problem);
    }
  }
}

function problemOf(model: Model, service: ServiceShape, id: ShapeId, name: string): string | undefined {
  const shape = model.shapes.get(id);
  if (shape === undefined) return undefined;
  if (!/^(?:_+[A-Za-z0-9]|[A-Za-z])\w*$/.test(name)) return `\`${name}\` cannot be the name of a shape`;
  if (name === nameOf(id)) return `\`${id}\` is renamed to the name that it has`;
  if (!serviceClosure(model, service).shapes.has(id))
    return `\`${id}\` is renamed but does not belong to the service`;
  if (shape.kind === "operation" || shape.kind === "resource")
    return `\`${id}\` is one of the service's ${shape.kind}s, which keep their names`;
  return undefined;
}

function wrongRename(service: ServiceShape, id: ShapeId, problem: string): Diagnostic {
  return {
    severity: "error",
    code: "service/wrong-rename",
    eventId: "Service",
    message: `${problem}.`,
    span: service.renameSpans.get(id) ?? service.span,
    shapeId: service.id,
  };
}
