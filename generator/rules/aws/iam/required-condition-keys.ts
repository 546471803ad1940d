import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import { fullConditionKey } from "../../../model/knowledge/condition-keys.js";
import type { Model } from "../../../model/model.js";
import type { ServiceShape } from "../../../model/shape.js";
import { hasTrait, traitOf } from "../../../model/trait.js";
import { awsService } from "../../../model/traits/aws-traits.js";
import { defineConditionKeys, serviceResolvedConditionKeys } from "../../../model/traits/iam-traits.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";
import { traitPart } from "../../trait-part.js";

/**
 * Only of what the service resolves by itself can it say that every request has it; for what a request supplies, the
 * member says so.
 * Spec: https://smithy.io/2.0/aws/aws-iam.html#aws-iam-defineconditionkeys-trait
 */
export const requiredConditionKeys: Rule = { id: "DefineConditionKeysTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [service, definitions] of shapesWith(model, "service", defineConditionKeys)) {
    if (!hasTrait(service, awsService)) continue;
    const names = traitOf(service, serviceResolvedConditionKeys) ?? [];
    const resolved = new Set(names.map((name) => fullConditionKey(service, name)));
    for (const [name, { required }] of definitions) {
      const key = fullConditionKey(service, name);
      if (required && !resolved.has(key)) yield requiredOfRequest(service, name, key);
    }
  }
}

function requiredOfRequest(service: ServiceShape, name: string, key: string): Diagnostic {
  const part = traitPart(service, defineConditionKeys.id, name, "required");
  return traitDiagnostic(service, defineConditionKeys.id, part, {
    code: "iam/required-request-key",
    eventId: "DefineConditionKeysTrait",
    message: `The condition key \`${key}\` is required, but the service does not resolve it.`,
    reference: `The \`${key}\` condition key is defined as required but is resolved from the request. This property is only valid for condition keys resolved by the service, it MUST also be specified in the \`@serviceResolvedConditionKeys\` trait or use the \`@required\` trait instead.`,
    hint: "list it in `@serviceResolvedConditionKeys`, or mark the member that supplies it with `@required`.",
  });
}
