import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.js";
import { equalNodes } from "../../model/equal-nodes.js";
import { nameInService, serviceClosure } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import type { ServiceShape, Shape, Traits } from "../../model/shape.js";
import type { Rule } from "../rule.js";

/**
 * Within the closure of a service, names differ by more than case, whatever their namespaces: generated code has one
 * namespace. Simple types and lists that are alike in all else may share a name.
 * Spec: https://smithy.io/2.0/spec/service-types.html#service-closure
 */
export const shapeNames: Rule = { id: "Service", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const service of model.shapes.values())
    if (service.kind === "service") yield* checkService(model, service);
}

function* checkService(model: Model, service: ServiceShape): Iterable<Diagnostic> {
  const firsts = new Map<string, Shape>();
  for (const shape of serviceClosure(model, service).shapes.values()) {
    const key = nameInService(service, shape.id).toLowerCase();
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, shape);
    else yield conflictingName(service, shape, first, severityOf(model, shape, first));
  }
}

// Spec: https://smithy.io/2.0/spec/service-types.html#shape-types-allowed-to-conflict-in-a-closure
function severityOf(model: Model, shape: Shape, other: Shape): Severity {
  if (shape.kind !== other.kind || !equalTraits(shape.traits, other.traits)) return "error";
  if (isSimple(shape)) return "note";
  if (shape.kind !== "list" || other.kind !== "list") return "error";
  const [target, otherTarget] = [
    model.shapes.get(shape.member.target),
    model.shapes.get(other.member.target),
  ];
  if (target === undefined || otherTarget === undefined) return "note";
  const isAlike =
    equalTraits(shape.member.traits, other.member.traits) &&
    (target === otherTarget || (isSimple(target) && severityOf(model, target, otherTarget) === "note"));
  return isAlike ? "warning" : "error";
}

function isSimple(shape: Shape): boolean {
  switch (shape.kind) {
    case "list":
    case "map":
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
    case "service":
    case "resource":
    case "operation":
      return false;
    default:
      return true;
  }
}

function equalTraits(first: Traits, second: Traits): boolean {
  if (first.size !== second.size) return false;
  return [...first].every(([id, { value }]) => {
    const other = second.get(id);
    return other !== undefined && equalNodes(value, other.value);
  });
}

function conflictingName(service: ServiceShape, shape: Shape, first: Shape, severity: Severity): Diagnostic {
  const name = nameInService(service, shape.id);
  return {
    severity,
    code: "service/conflicting-name",
    eventId: "Service",
    message: `\`${shape.id}\` and \`${first.id}\` are both called \`${name}\` in the service \`${service.id}\`.`,
    span: shape.span,
    shapeId: shape.id,
    related: [
      { span: first.span, message: "the other shape" },
      { span: service.span, message: "the service" },
    ],
    hint: "`rename` of the service gives one of them another name; names differ by more than case.",
  };
}
