import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getInput } from "../../model/knowledge/operations.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, OperationShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { defaultTrait } from "../../model/traits/type-refinement-traits.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";

/**
 * The input of an operation that updates something has no defaults: nobody could tell a member that was left out, and is
 * to stay as it is, from one that is to become the default.
 * Spec: https://smithy.io/2.0/spec/type-refinement-traits.html#default-trait
 */
export const defaultsInUpdates: Rule = { id: "DefaultValueInUpdate", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const operation of updatesOf(model)) {
    const members = [...(getInput(model, operation)?.members.values() ?? [])];
    const defaulted = members.filter((member) => hasTrait(member, defaultTrait));
    const [first] = defaulted;
    if (first !== undefined) yield defaultsInUpdate(operation, first, defaulted);
  }
}

function updatesOf(model: Model): ReadonlySet<OperationShape> {
  const updates = new Set<OperationShape>();
  for (const shape of model.shapes.values()) {
    if (shape.kind === "operation" && /^(?:update|patch)/i.test(nameOf(shape.id))) updates.add(shape);
    if (shape.kind !== "resource") continue;
    const update = model.shapes.get(shape.lifecycle.get("update")?.target ?? "");
    if (update?.kind === "operation") updates.add(update);
  }
  return updates;
}

function defaultsInUpdate(operation: OperationShape, first: Member, members: readonly Member[]): Diagnostic {
  const names = members.map(({ name }) => name).sort();
  return {
    severity: "warning",
    code: "model/default-in-update",
    eventId: "DefaultValueInUpdate",
    message: `\`${nameOf(operation.id)}\` updates something, but its input has defaults for ${listText(names)}.`,
    reference: `This update style operation has top-level input members marked with the @default trait. It will be impossible to tell if the member was omitted or explicitly provided. Affected members: [${names.join(", ")}]`,
    span: operation.span,
    shapeId: operation.id,
    related: [{ span: first.span, message: "a member with a default" }],
    hint: "without a default, a member that is left out can mean that nothing changes.",
  };
}
