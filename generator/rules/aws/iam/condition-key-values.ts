import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../../model/knowledge/any-shape.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import { fullConditionKey } from "../../../model/knowledge/condition-keys.js";
import { getInput } from "../../../model/knowledge/operations.js";
import { serviceClosure } from "../../../model/knowledge/service-closure.js";
import type { Model } from "../../../model/model.js";
import { nameOf } from "../../../model/shape-id.js";
import type { Member, OperationShape, ServiceShape, StructureShape } from "../../../model/shape.js";
import { traitOf } from "../../../model/trait.js";
import { awsService } from "../../../model/traits/aws-traits.js";
import { conditionKeyValue } from "../../../model/traits/iam-traits.js";
import { listText } from "../../list-text.js";
import { tickedList } from "../../reference-text.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";

/**
 * One member of an input supplies the value of a condition key: of two, nobody could tell which one a policy is about.
 * Spec: https://smithy.io/2.0/aws/aws-iam.html#aws-iam-conditionkeyvalue-trait
 */
export const conditionKeyValues: Rule = { id: "ConditionKeyValueTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  if (!shapesByTrait(model).has(conditionKeyValue.id)) return;
  for (const [service] of shapesWith(model, "service", awsService)) {
    for (const operation of serviceClosure(model, service).operations) {
      const input = getInput(model, operation);
      if (input === undefined) continue;
      for (const [key, members] of suppliersOf(service, input)) {
        if (members.length > 1) yield severalSuppliers(operation, input, key, members);
      }
    }
  }
}

function suppliersOf(service: ServiceShape, input: StructureShape): ReadonlyMap<string, readonly Member[]> {
  const suppliers = new Map<string, Member[]>();
  for (const member of input.members.values()) {
    const name = traitOf(member, conditionKeyValue);
    if (name === undefined) continue;
    const key = fullConditionKey(service, name);
    const known = suppliers.get(key);
    if (known === undefined) suppliers.set(key, [member]);
    else known.push(member);
  }
  return suppliers;
}

function severalSuppliers(
  operation: OperationShape,
  input: StructureShape,
  key: string,
  members: readonly Member[],
): Diagnostic {
  const names = members.map(({ name }) => name);
  const [first, second = first] = members;
  return {
    ...traitDiagnostic(second ?? input, conditionKeyValue.id, undefined, {
      code: "iam/several-key-values",
      eventId: "ConditionKeyValueTrait",
      message: `The members ${listText(names)} of \`${nameOf(input.id)}\` supply the same condition key \`${key}\`.`,
      reference: `The \`${key}\` condition key has its value supplied in the \`${operation.id}\` operation's input shape by multiple members [${tickedList(names)}]. This value must only be supplied by one member.`,
      ...(first === undefined ? {} : { related: [{ span: first.span, message: "the first member" }] }),
    }),
    shapeId: input.id,
  };
}
