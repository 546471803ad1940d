import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getAnyShape, type AnyShape } from "../../model/knowledge/any-shape.js";
import { walkedShapes } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import { containerOf, memberNameOf, nameOf, type ShapeId } from "../../model/shape-id.js";
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
      for (const problem of [problemOfName(id, name), problemOfShape(model, service, id, name)]) {
        if (problem !== undefined) yield wrongRename(service, id, problem);
      }
    }
  }
}

type Problem = Pick<Diagnostic, "message" | "reference">;

function problemOfName(id: ShapeId, name: string): Problem | undefined {
  if (!/^(?:_+[A-Za-z0-9]|[A-Za-z])\w*$/.test(name)) {
    return {
      message: `\`${name}\` cannot be the name of a shape.`,
      reference: `Service attempts to rename \`${id}\` to an invalid identifier, "${name}"`,
    };
  }
  if (name !== nameOf(id)) return undefined;
  return {
    message: `\`${id}\` is renamed to the name that it has.`,
    reference: `Service rename for \`${id}\` does not actually change the name from \`${name}\``,
  };
}

function problemOfShape(model: Model, service: ServiceShape, id: ShapeId, name: string): Problem | undefined {
  const shape = getAnyShape(model, id);
  const isThere = model.shapes.has(containerOf(id)) && walkedShapes(model, service).has(containerOf(id));
  if (shape === undefined || !isThere) {
    return {
      message: `\`${id}\` is renamed but does not belong to the service.`,
      reference: `Service attempts to rename a shape not in the service: ${id}`,
    };
  }
  const law = lawOf(shape, id);
  if (law === undefined) return undefined;
  return {
    message: law,
    reference: `Service attempts to rename a ${shape.kind} shape from \`${id}\` to "${name}"; ${shape.kind}s cannot be renamed`,
  };
}

function lawOf(shape: AnyShape, id: ShapeId): string | undefined {
  if (memberNameOf(id) !== undefined) return `\`${id}\` is a member, and members keep their names.`;
  return shape.kind === "operation" || shape.kind === "resource"
    ? `\`${id}\` is one of the service's ${shape.kind}s, which keep their names.`
    : undefined;
}

function wrongRename(service: ServiceShape, id: ShapeId, problem: Problem): Diagnostic {
  return {
    severity: "error",
    code: "service/wrong-rename",
    eventId: "Service",
    span: service.renameSpans.get(id) ?? service.span,
    shapeId: service.id,
    ...problem,
  };
}
