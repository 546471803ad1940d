import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { equalNodes } from "../../model/equal-nodes.js";
import { nameInService, walkedShapes } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import { namespaceOf } from "../../model/shape-id.js";
import type { ListShape, ServiceShape, Shape, Traits } from "../../model/shape.js";
import type { Rule } from "../rule.js";

/**
 * Within the closure of a service, names differ by more than case, whatever their namespaces: generated code has one
 * namespace. Simple types and lists that are alike in all else may share a name.
 * Spec: https://smithy.io/2.0/spec/service-types.html#service-closure
 */
export const shapeNames: Rule = { id: "Service", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const service of model.shapes.values()) {
    if (service.kind === "service") yield* checkService(model, service);
  }
}

/** So many others of its name a shape is held against; a group of thousands has said enough. */
const MAX_OTHERS = 50;

function* checkService(model: Model, service: ServiceShape): Iterable<Diagnostic> {
  const byName = new Map<string, Shape[]>();
  for (const shape of walkedShapes(model, service).values()) {
    const key = nameInService(service, shape.id).toLowerCase();
    const namesakes = byName.get(key);
    if (namesakes === undefined) byName.set(key, [shape]);
    else namesakes.push(shape);
  }
  const known: KnownPairs = new Map();
  for (const namesakes of byName.values()) {
    for (const shape of namesakes) {
      const others = namesakes.filter((other) => other !== shape).slice(0, MAX_OTHERS);
      for (const other of others) {
        const severity = severityOf(model, shape, other, known);
        // Nobody can rename what the prelude has; only the other side is told of what may pass.
        if (severity !== "error" && namespaceOf(shape.id) === "smithy.api") continue;
        yield conflictingName(service, shape, other, severity);
      }
    }
  }
}

type ConflictSeverity = "note" | "warning" | "error";

// Spec: https://smithy.io/2.0/spec/service-types.html#shape-types-allowed-to-conflict-in-a-closure
function severityOf(model: Model, shape: Shape, other: Shape, known: KnownPairs): ConflictSeverity {
  if (!isAlike(shape, other)) return "error";
  if (isSimple(shape)) return "note";
  if (shape.kind !== "list" || other.kind !== "list") return "error";
  return areAlikeLists(model, shape, other, known) ? "warning" : "error";
}

/** Pairs of lists that were held against each other, and whether they are alike. */
type KnownPairs = Map<string, boolean>;

/** Whether two lists hold alike things, however deep. A loop, because lists of lists have no end of depth. */
function areAlikeLists(model: Model, shape: ListShape, other: ListShape, known: KnownPairs): boolean {
  const compared: string[] = [];
  let [left, right] = [shape, other];
  let outcome: boolean | undefined;
  while (outcome === undefined) {
    const key = `${left.id} ${right.id}`;
    outcome = known.get(key);
    if (outcome !== undefined) break;
    // Lists that hold themselves are alike if nothing else tells them apart.
    known.set(key, true);
    compared.push(key);
    const [target, otherTarget] = [
      model.shapes.get(left.member.target),
      model.shapes.get(right.member.target),
    ];
    if (!equalTraits(left.member.traits, right.member.traits)) outcome = false;
    else if (target === undefined || otherTarget === undefined) outcome = true;
    else if (!isAlike(target, otherTarget)) outcome = false;
    else if (target.kind === "list" && otherTarget.kind === "list") [left, right] = [target, otherTarget];
    else outcome = isSimple(target);
  }
  for (const key of compared) known.set(key, outcome);
  return outcome;
}

function isAlike(shape: Shape, other: Shape): boolean {
  return shape.kind === other.kind && equalTraits(shape.traits, other.traits);
}

/** Whether a shape has no members but those that are values: enums count as the strings and integers they are. */
function isSimple(shape: Shape): boolean {
  switch (shape.kind) {
    case "list":
    case "map":
    case "structure":
    case "union":
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

function conflictingName(
  service: ServiceShape,
  shape: Shape,
  other: Shape,
  severity: ConflictSeverity,
): Diagnostic {
  const name = nameInService(service, shape.id);
  return {
    severity,
    code: "service/conflicting-name",
    eventId: "Service",
    message: `\`${shape.id}\` and \`${other.id}\` are both called \`${name}\` in the service \`${service.id}\`.`,
    reference: referenceOf(service, shape, other, severity),
    span: shape.span,
    shapeId: shape.id,
    related: [
      { span: other.span, message: "the other shape" },
      { span: service.span, message: "the service" },
    ],
    hint: "`rename` of the service gives one of them another name; names differ by more than case.",
  };
}

function referenceOf(service: ServiceShape, shape: Shape, other: Shape, severity: ConflictSeverity): string {
  const [own, theirs] = [service.rename.get(shape.id), service.rename.get(other.id)];
  const subject = own === undefined ? `Shape name \`${shape.id}\`` : `Renamed shape name "${own}"`;
  const renamed = theirs === undefined ? "" : ` (renamed to "${theirs}")`;
  return `${subject} conflicts with \`${other.id}\`${renamed} in the \`${service.id}\` service closure. Shapes in the closure of a service ${severity === "error" ? "must" : "should"} have case-insensitively unique names regardless of their namespaces. Use the \`rename\` property of the service to disambiguate shape names.`;
}
