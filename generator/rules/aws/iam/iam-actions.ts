import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import type { Model } from "../../../model/model.js";
import { nameOf } from "../../../model/shape-id.js";
import type { OperationShape } from "../../../model/shape.js";
import { hasTrait, type TraitType } from "../../../model/trait.js";
import {
  actionName,
  actionPermissionDescription,
  type IamAction,
  iamAction,
  requiredActions,
} from "../../../model/traits/iam-traits.js";
import { listText } from "../../list-text.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";
import { traitPart } from "../../trait-part.js";

/**
 * An action says each thing once: not also by the trait that `@iamAction` took the place of, and of a resource either
 * that policies must name it or that they may.
 * Spec: https://smithy.io/2.0/aws/aws-iam.html#aws-iam-iamaction-trait
 */
export const iamActions: Rule = { id: "IamAction", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [operation, action] of shapesWith(model, "operation", iamAction)) {
    for (const [property, earlier] of REPLACED) {
      if (says(action, property) && hasTrait(operation, earlier))
        yield saidTwice(operation, property, earlier);
    }
    const both = action.requiredResources.filter((name) => action.optionalResources.includes(name));
    if (both.length > 0) yield requiredAndOptional(operation, both);
  }
}

/** The properties that took the place of traits. */
type Replacement = "name" | "documentation" | "requiredActions";

const REPLACED: readonly (readonly [property: Replacement, earlier: TraitType<unknown>])[] = [
  ["name", actionName],
  ["documentation", actionPermissionDescription],
  ["requiredActions", requiredActions],
];

function says(action: IamAction, property: Replacement): boolean {
  const value = action[property];
  return value !== undefined && (typeof value === "string" || value.length > 0);
}

function saidTwice(
  operation: OperationShape,
  property: Replacement,
  earlier: TraitType<unknown>,
): Diagnostic {
  const related = traitPart(operation, iamAction.id, property);
  return traitDiagnostic(operation, earlier.id, undefined, {
    code: "iam/said-twice",
    eventId: `IamAction.ConflictingProperty.${property}`,
    message: `\`@${nameOf(earlier.id)}\` and \`${property}\` of \`@iamAction\` say the same thing.`,
    reference: `Operation has the \`${property}\` property of the \`@aws.iam#iamAction\` trait set and the deprecated \`@${earlier.id}\` trait applied.`,
    ...(related === undefined ? {} : { related: [{ span: related.span, message: "what counts" }] }),
    hint: `\`${property}\` of \`@iamAction\` took the place of the trait.`,
  });
}

function requiredAndOptional(operation: OperationShape, names: readonly string[]): Diagnostic {
  const part = traitPart(operation, iamAction.id, "resources", "optional");
  return traitDiagnostic(operation, iamAction.id, part, {
    severity: "danger",
    code: "iam/required-and-optional",
    eventId: "IamAction.Resources.DuplicateEntries",
    message: `Of the resources of the action, ${listText(names)} is both required and optional.`,
    reference: `Operation has the following resource names defined as both required and optional: [${names.join(", ")}]`,
  });
}
