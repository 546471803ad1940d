import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { OperationShape, ServiceShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { type Waiter, waitable } from "../../model/traits/waiter-traits.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * No two operations of a service have waiters whose names differ in case alone: the functions that clients get for them
 * would have one name.
 * Spec: https://smithy.io/2.0/additional-specs/waiters.html#waiter-names
 */
export const waiterNames: Rule = { id: "UniqueWaiterNames", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    for (const [name, uses] of usesByName(model, service)) {
      const operations = new Map(uses.map((use) => [use.operation.id, use]));
      if (operations.size < 2) continue;
      for (const use of operations.values()) yield duplicate(service, name, use, [...operations.keys()]);
    }
  }
}

interface Use {
  readonly operation: OperationShape;
  readonly waiter: Waiter;
}

function usesByName(model: Model, service: ServiceShape): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const operation of serviceClosure(model, service).operations) {
    for (const waiter of traitOf(operation, waitable) ?? []) {
      const name = waiter.name.value.toLowerCase();
      const known = uses.get(name);
      if (known === undefined) uses.set(name, [{ operation, waiter }]);
      else known.push({ operation, waiter });
    }
  }
  return uses;
}

/** A name that hundreds of operations share is not told by naming each of them to each. */
const maxNamed = 20;

function duplicate(
  service: ServiceShape,
  name: string,
  { operation, waiter }: Use,
  operations: readonly ShapeId[],
): Diagnostic {
  const others = operations.slice(0, maxNamed + 1).filter((id) => id !== operation.id);
  return traitDiagnostic(operation, waitable.id, waiter.name, {
    code: "waiter/duplicate-name",
    eventId: "UniqueWaiterNames",
    message: `The waiter \`${waiter.name.value}\` goes by the same name as one of ${listText(others.map(nameOf))}.`,
    reference:
      `\`${waitable.id}\` trait waiter name \`${name}\` case-insensitively conflicts with waiters on other ` +
      `operations in the closure of service, \`${service.id}\`: [${others.join(", ")}]`,
    hint: "names of waiters are unique in a service, whatever their case.",
  });
}
