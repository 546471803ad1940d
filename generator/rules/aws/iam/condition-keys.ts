import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import { definedConditionKeys, fullConditionKey } from "../../../model/knowledge/condition-keys.js";
import { getInput } from "../../../model/knowledge/operations.js";
import { serviceClosure } from "../../../model/knowledge/service-closure.js";
import { compareText } from "../../../model/knowledge/sort.js";
import type { Model } from "../../../model/model.js";
import { nameOf } from "../../../model/shape-id.js";
import type { Member, OperationShape, ServiceShape } from "../../../model/shape.js";
import { traitOf } from "../../../model/trait.js";
import { awsService } from "../../../model/traits/aws-traits.js";
import {
  conditionKeys,
  conditionKeyValue,
  serviceResolvedConditionKeys,
} from "../../../model/traits/iam-traits.js";
import { guess } from "../../guess.js";
import { listText } from "../../list-text.js";
import { tickedList } from "../../reference-text.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";
import { traitPart } from "../../trait-part.js";

/**
 * The condition keys that a service and its operations speak of are defined, and each has one source: the request or the
 * service. Else policies would be written with keys that never have a value.
 * Spec: https://smithy.io/2.0/aws/aws-iam.html#condition-keys
 */
export const conditionKeyReferences: Rule = { id: "ConditionKeys", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [service] of shapesWith(model, "service", awsService)) {
    const names = traitOf(service, serviceResolvedConditionKeys) ?? [];
    const resolved = new Set(names.map((name) => fullConditionKey(service, name)));
    const keys: ServiceKeys = { service, defined: definedConditionKeys(model, service), resolved };
    const unknown = [...resolved].filter((key) => !keys.defined.has(key));
    if (unknown.length > 0) yield unknownOfService(keys, unknown);
    for (const operation of serviceClosure(model, service).operations) {
      yield* checkOperation(model, keys, operation);
    }
  }
}

/** The condition keys of a service by their full names. */
interface ServiceKeys {
  readonly service: ServiceShape;
  readonly defined: ReadonlySet<string>;
  /** Those whose values the service finds by itself. */
  readonly resolved: ReadonlySet<string>;
}

function* checkOperation(model: Model, keys: ServiceKeys, operation: OperationShape): Iterable<Diagnostic> {
  const used = traitOf(operation, conditionKeys) ?? [];
  for (const [index, name] of used.entries()) {
    const key = fullConditionKey(keys.service, name);
    const isGlobal = key.startsWith("aws:");
    if (!keys.defined.has(key) && !isGlobal) yield unknownOfOperation(keys, operation, key, index);
  }
  for (const member of getInput(model, operation)?.members.values() ?? []) {
    const name = traitOf(member, conditionKeyValue);
    if (name === undefined) continue;
    const key = fullConditionKey(keys.service, name);
    if (!keys.defined.has(key)) yield unknownOfMember(keys, operation, member, key);
    if (keys.resolved.has(key)) yield twoSources(keys, operation, member, key);
  }
}

function expectation({ defined }: ServiceKeys): string {
  return `Expected one of the following defined condition keys: [${tickedList(defined)}]`;
}

function law({ defined }: ServiceKeys): string {
  return defined.size === 0
    ? "a service defines its condition keys by `@defineConditionKeys`."
    : `the service defines ${listText([...defined].sort(compareText))}.`;
}

function unknownOfService(keys: ServiceKeys, unknown: readonly string[]): Diagnostic {
  const { service, resolved } = keys;
  const index = [...resolved].findIndex((key) => unknown.includes(key));
  const part = traitPart(service, serviceResolvedConditionKeys.id, index);
  return traitDiagnostic(service, serviceResolvedConditionKeys.id, part, {
    code: "iam/unknown-resolved-key",
    eventId: "ConditionKeys",
    message: `\`${nameOf(service.id)}\` resolves condition keys that it does not define: ${listText(unknown)}.`,
    reference: `The condition keys resolved by the \`${service.id}\` service refer to undefined condition key(s) [${tickedList(unknown)}]. ${expectation(keys)}`,
    hint: law(keys),
  });
}

function unknownOfOperation(
  keys: ServiceKeys,
  operation: OperationShape,
  key: string,
  index: number,
): Diagnostic {
  const part = traitPart(operation, conditionKeys.id, index);
  return traitDiagnostic(operation, conditionKeys.id, part, {
    code: "iam/unknown-condition-key",
    eventId: "ConditionKeys",
    message: `\`${nameOf(keys.service.id)}\` does not define the condition key \`${key}\`.`,
    reference: `This operation scoped within the \`${keys.service.id}\` service refers to an undefined condition key \`${key}\`. ${expectation(keys)}`,
    ...(part === undefined ? {} : guess(key, keys.defined, part.span, law(keys))),
  });
}

function unknownOfMember(
  keys: ServiceKeys,
  operation: OperationShape,
  member: Member,
  key: string,
): Diagnostic {
  const part = traitPart(member, conditionKeyValue.id);
  return traitDiagnostic(member, conditionKeyValue.id, part, {
    code: "iam/unknown-value-key",
    eventId: "ConditionKeys",
    message: `\`${member.name}\` supplies the condition key \`${key}\`, which \`${nameOf(keys.service.id)}\` does not define.`,
    reference: `This operation \`${operation.id}\` scoped within the \`${keys.service.id}\` service with member \`${member.id}\` refers to an undefined condition key \`${key}\`. ${expectation(keys)}`,
    ...(part === undefined ? {} : guess(key, keys.defined, part.span, law(keys))),
  });
}

function twoSources(keys: ServiceKeys, operation: OperationShape, member: Member, key: string): Diagnostic {
  const other = keys.service.traits.get(serviceResolvedConditionKeys.id);
  return traitDiagnostic(member, conditionKeyValue.id, traitPart(member, conditionKeyValue.id), {
    code: "iam/two-key-sources",
    eventId: "ConditionKeys",
    message: `\`${member.name}\` supplies the condition key \`${key}\`, which the service resolves by itself.`,
    reference: `This operation \`${operation.id}\` scoped within the \`${keys.service.id}\` service with member \`${member.id}\` refers to a condition key \`${key}\` that is also resolved by service.`,
    ...(other === undefined ? {} : { related: [{ span: other.span, message: "what the service resolves" }] }),
  });
}
