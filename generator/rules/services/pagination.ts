import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import { getInput, getOutput } from "../../model/knowledge/operations.js";
import { membersAtPath, paginationOf } from "../../model/knowledge/pagination.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node } from "../../model/node.js";
import { nameOf } from "../../model/shape-id.js";
import type {
  Member,
  OperationShape,
  ServiceShape,
  Shape,
  ShapeType,
  StructureShape,
} from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { paginated, type Pagination } from "../../model/traits/behavior-traits.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import { guess } from "../guess.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { withArticle } from "../../diagnostics/with-article.js";

/**
 * What `@paginated` names exists and can be what it is for: tokens are strings that the first request leaves out, a
 * page's size is a number, the items are a list or a map. Generic loops over pages go by nothing else.
 * Spec: https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait
 */
export const pagination: Rule = { id: "PaginatedTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  const operations = (shapesByTrait(model).get(paginated.id) ?? []).filter(
    (shape) => shape.kind === "operation",
  );
  if (operations.length === 0) return;
  const services = servicesByOperation(model);
  for (const operation of operations) {
    const found = [...checkProperties(model, { operation })];
    yield* found;
    // What is wrong by itself is not said again for every service.
    if (found.length > 0) continue;
    for (const service of services.get(operation) ?? [])
      yield* checkProperties(model, { operation, service });
  }
}

function servicesByOperation(model: Model): ReadonlyMap<OperationShape, readonly ServiceShape[]> {
  const services = new Map<OperationShape, ServiceShape[]>();
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    for (const operation of serviceClosure(model, service).operations) {
      const known = services.get(operation);
      if (known === undefined) services.set(operation, [service]);
      else known.push(service);
    }
  }
  return services;
}

/** What one property of the trait may name. */
interface Property {
  readonly name: keyof Pagination;
  readonly message: "input" | "output";
  /** With the service's trait the operation has to have it. */
  readonly isNeeded: boolean;
  /** How much it matters that the member is required; undefined where it does not. */
  readonly whenRequired?: "error" | "danger" | "warning";
  readonly targets: readonly ShapeType[];
  /** Of the targets, those that tools expect. */
  readonly usual: readonly ShapeType[];
}

const properties: readonly Property[] = [
  {
    name: "inputToken",
    message: "input",
    isNeeded: true,
    whenRequired: "error",
    targets: ["string", "map"],
    usual: ["string"],
  },
  {
    name: "pageSize",
    message: "input",
    isNeeded: false,
    whenRequired: "warning",
    targets: ["integer", "byte", "short", "long"],
    usual: ["integer"],
  },
  {
    name: "outputToken",
    message: "output",
    isNeeded: true,
    whenRequired: "danger",
    targets: ["string", "map"],
    usual: ["string"],
  },
  { name: "items", message: "output", isNeeded: false, targets: ["list", "map"], usual: ["list", "map"] },
];

/** An operation that is looked at by itself, or as one of a service. */
interface Subject {
  readonly operation: OperationShape;
  readonly service?: ServiceShape;
}

function* checkProperties(model: Model, subject: Subject): Iterable<Diagnostic> {
  const trait = paginationOf(subject.operation, subject.service);
  for (const property of properties) {
    const path = trait?.[property.name];
    if (path !== undefined) yield* checkPath(model, subject, property, path);
    else if (subject.service !== undefined && property.isNeeded) {
      yield missingProperty(subject, property, subject.service);
    }
  }
}

function* checkPath(model: Model, subject: Subject, property: Property, path: string): Iterable<Diagnostic> {
  const isInput = property.message === "input";
  if (isInput && path.includes(".")) {
    yield pathIntoInput(subject, property, path);
    return;
  }
  const message = isInput ? getInput(model, subject.operation) : getOutput(model, subject.operation);
  const member = membersAtPath(model, message, path)?.at(-1);
  if (member === undefined) {
    yield missingMember(subject, property, path, message);
    return;
  }
  if (property.whenRequired !== undefined && hasTrait(member, required)) {
    yield requiredMember(subject, property, member, property.whenRequired);
  }
  const target = model.shapes.get(member.target);
  if (target !== undefined) yield* checkTarget(subject, property, member, target);
  if (path.split(".").length > 2) yield deepPath(subject, property, path);
}

function* checkTarget(
  subject: Subject,
  property: Property,
  member: Member,
  target: Shape,
): Iterable<Diagnostic> {
  if (!property.targets.includes(target.kind)) yield wrongTarget(subject, property, member, target);
  else if (!property.usual.includes(target.kind)) yield unusualTarget(subject, property, member, target);
}

/** The value of a property, wherever it is written: on the operation or on the service. */
function valueOf({ operation, service }: Subject, { name }: Property): Node | undefined {
  const own = getEntry(operation.traits.get(paginated.id)?.value, name);
  return own ?? getEntry(service?.traits.get(paginated.id)?.value, name);
}

function atProperty(
  subject: Subject,
  property: Property,
  about: Pick<Diagnostic, "code" | "message"> & Partial<Diagnostic> & { readonly reference: string },
): Diagnostic {
  const { operation, service } = subject;
  const prefix = service === undefined ? "" : `When bound within the \`${service.id}\` service, `;
  return traitDiagnostic(operation, paginated.id, valueOf(subject, property), {
    eventId: "PaginatedTrait",
    ...about,
    reference: `${prefix}paginated trait \`${property.name}\` ${about.reference}`,
  });
}

function missingProperty(subject: Subject, property: Property, service: ServiceShape): Diagnostic {
  return atProperty(subject, property, {
    code: "service/pagination-without-token",
    message: `Nothing says which member of the ${property.message} of \`${nameOf(subject.operation.id)}\` is its \`${property.name}\`.`,
    reference: "is not configured",
    related: [{ span: service.span, message: "`@paginated` of the service may say it for all operations" }],
    hint: "`@paginated` names an `inputToken` and an `outputToken`.",
  });
}

function pathIntoInput(subject: Subject, property: Property, path: string): Diagnostic {
  return atProperty(subject, property, {
    code: "service/pagination-path",
    message: `\`${path}\` leads into a member, but the \`${property.name}\` is a member of the input itself.`,
    reference: "does not allow path values",
    hint: "only `outputToken` and `items` may be paths.",
  });
}

function missingMember(
  subject: Subject,
  property: Property,
  path: string,
  message: StructureShape | undefined,
): Diagnostic {
  const node = valueOf(subject, property);
  const names = [...(message?.members.keys() ?? [])];
  return atProperty(subject, property, {
    code: "service/pagination-member",
    message: `The ${property.message} of \`${nameOf(subject.operation.id)}\` has no member \`${path}\`.`,
    reference: `targets a member \`${path}\` that does not exist`,
    related: message === undefined ? [] : [{ span: message.span, message: `the ${property.message}` }],
    ...(node === undefined ? {} : guess(path, names, node.span)),
  });
}

function requiredMember(
  subject: Subject,
  property: Property,
  member: Member,
  severity: "error" | "danger" | "warning",
): Diagnostic {
  const isError = severity === "error";
  return atProperty(subject, property, {
    severity,
    code: "service/pagination-required",
    eventId: isError ? "PaginatedTrait" : `PaginatedTrait.ShouldNotBeRequired.${property.name}`,
    message: `The \`${property.name}\` of \`${nameOf(subject.operation.id)}\`, \`${member.name}\`, is required.`,
    reference: `member \`${member.name}\` ${isError ? "must" : "should"} not be required`,
    related: [{ span: member.span, message: "the member" }],
    hint: "the first request has no token, the last answer has none, and the size of pages is the server's to choose.",
  });
}

function wrongTarget(subject: Subject, property: Property, member: Member, target: Shape): Diagnostic {
  return atProperty(subject, property, {
    code: "service/pagination-type",
    message: `\`${member.name}\` is ${withArticle(target.kind)}, so it cannot be the \`${property.name}\` of \`${nameOf(subject.operation.id)}\`.`,
    reference: `member \`${member.name}\` targets a ${target.kind} shape, but must target one of the following: [${tickedList(property.targets)}]`,
    related: [{ span: member.targetSpan, message: "the type of the member" }],
    hint: "tokens are strings, the size of pages is a number, items are a list or a map.",
  });
}

function unusualTarget(subject: Subject, property: Property, member: Member, target: Shape): Diagnostic {
  return atProperty(subject, property, {
    severity: "danger",
    code: "service/pagination-unusual-type",
    eventId: `PaginatedTrait.WrongShapeType.${property.name}`,
    message: `\`${member.name}\` is ${withArticle(target.kind)}, which few tools take as \`${property.name}\`.`,
    reference: `member \`${member.name}\` targets a ${target.kind} shape, but this is not recommended. One of [${tickedList(property.usual)}] SHOULD be targeted.`,
    related: [{ span: member.targetSpan, message: "the type of the member" }],
    hint: "tokens are strings, and the size of pages is an integer.",
  });
}

function deepPath(subject: Subject, property: Property, path: string): Diagnostic {
  return atProperty(subject, property, {
    severity: "warning",
    code: "service/pagination-deep-path",
    eventId: `PaginatedTrait.DeeplyNested.${property.name}`,
    message: `Callers have to go through several structures for \`${path}\`.`,
    reference: "contains a path with more than two parts, which can make your API cumbersome to use",
    hint: "a path has one dot at most.",
  });
}
