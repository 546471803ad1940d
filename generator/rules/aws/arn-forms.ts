import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import type { Model } from "../../model/model.js";
import { arn } from "../../model/traits/aws-resource-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { traitPart } from "../trait-part.js";

/**
 * A template begins with a name, not with `/`, and only an absolute ARN says what stands between type and id: any other
 * is completed by the service, which knows.
 * Spec: https://smithy.io/2.0/aws/aws-core.html#aws-api-arn-trait
 */
export const arnForms: Rule = { id: "ArnTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [resource, { template, isAbsolute, resourceDelimiter }] of shapesWith(model, "resource", arn)) {
    if (template.value.startsWith("/")) {
      yield traitDiagnostic(resource, arn.id, template, {
        code: "aws/arn-begins-with-slash",
        eventId: "Model",
        message: "The template of the ARN begins with `/`.",
        reference: `Error creating trait \`aws.api#arn\`: Invalid aws.api#arn trait. The template must not start with '/'. Found \`${template.value}\``,
        hint: "a template is what follows the account in an ARN, such as `function/{name}`.",
      });
    }
    if (resourceDelimiter !== undefined && !isAbsolute) {
      yield traitDiagnostic(resource, arn.id, traitPart(resource, arn.id, "resourceDelimiter"), {
        code: "aws/delimiter-of-relative-arn",
        eventId: "ArnTrait",
        message: "Only an `absolute` ARN has a `resourceDelimiter`.",
        reference: "A `resourceDelimiter` can only be set for an `absolute` ARN.",
      });
    }
  }
}
