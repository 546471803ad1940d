import { targetOf, type Model } from "../../generator/model/model.js";
import { nameOf, type ShapeId } from "../../generator/model/shape-id.js";
import type { Shape, StructureShape, UnionShape } from "../../generator/model/shape.js";
import type { ServicePlan } from "../../generator/plan/service-plan.js";
import { operationKey } from "../../generator/targets/naming.js";
import type { Conversation, Failure } from "./emitted-program.js";

/** The members of a service's structures and unions of which no conversation and no failure has a value. */
export function membersWithoutValue(
  plan: ServicePlan,
  conversations: readonly Conversation[],
  failures: readonly Failure[],
): readonly ShapeId[] {
  const visitor = new MemberVisitor(plan.model);
  for (const operation of plan.operations) {
    for (const { input, output } of conversations.filter(
      (talk) => talk.operation === operationKey(operation),
    )) {
      visitor.visit(operation.input, input);
      visitor.visit(operation.output, output);
    }
    for (const error of operation.errors) {
      visitor.visit(error, failures.find((failure) => failure.error.name === nameOf(error.id))?.error);
    }
  }
  return [...plan.shapes.values()]
    .flatMap(({ shape }) => (isHolder(shape) ? [...shape.members.values()] : []))
    .map(({ id }) => id)
    .filter((id) => !visitor.seen.has(id));
}

function isHolder(shape: Shape): shape is StructureShape | UnionShape {
  return shape.kind === "structure" || shape.kind === "union";
}

/** Walks values along their shapes and remembers the members that they have. */
class MemberVisitor {
  readonly seen = new Set<ShapeId>();
  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;
  }

  visit(shape: Shape | undefined, value: unknown): void {
    if (shape === undefined || typeof value !== "object" || value === null) return;
    if (isHolder(shape)) this.#visitMembers(shape, value);
    else if (shape.kind === "list") this.#visitAll(targetOf(this.#model, shape.member), value);
    else if (shape.kind === "map") this.#visitAll(targetOf(this.#model, shape.value), value);
  }

  #visitAll(shape: Shape, values: object): void {
    for (const value of Object.values(values)) this.visit(shape, value);
  }

  /** An error's message is no enumerable property, and `__proto__` is one only where the value has it itself. */
  #visitMembers(shape: StructureShape | UnionShape, value: object): void {
    for (const member of shape.members.values()) {
      const names = [member.name, member.name.toLowerCase()];
      const own = names.map((name) => Object.getOwnPropertyDescriptor(value, name)?.value as unknown);
      const found = own.find((candidate) => candidate != null);
      if (found === undefined) continue;
      this.seen.add(member.id);
      this.visit(targetOf(this.#model, member), found);
    }
  }
}
