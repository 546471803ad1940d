import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import {
  DEFAULT_TAG_OPERATIONS,
  serviceTagOperations,
  TAG_ROLES,
  type TagRole,
} from "../../../model/knowledge/aws-tagging.js";
import type { Model } from "../../../model/model.js";
import { nameOf, type ShapeId } from "../../../model/shape-id.js";
import type { ServiceShape } from "../../../model/shape.js";
import { tagEnabled } from "../../../model/traits/aws-resource-traits.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";
import { traitPart } from "../../trait-part.js";

/**
 * The operations that tag take the ARN of a resource and one member for tags or their keys: tools that tag across
 * services call them without knowing more.
 * Spec: https://smithy.io/2.0/aws/aws-core.html#service-wide-tag-operations
 */
export const tagOperations: Rule = { id: "ServiceTagging", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [service, { apiConfig }] of shapesWith(model, "service", tagEnabled)) {
    const operations = serviceTagOperations(model, service);
    for (const role of TAG_ROLES) {
      const found = operations.get(role);
      if (found === undefined) yield missingOperation(service, role, apiConfig?.[role]);
      else if (!found.isValid) yield unfitOperation(model, service, role, found.operation);
    }
  }
}

function missingOperation(service: ServiceShape, role: TagRole, configured: ShapeId | undefined): Diagnostic {
  const name = configured === undefined ? DEFAULT_TAG_OPERATIONS[role] : nameOf(configured);
  const found = configured === undefined ? `'${name}.'` : `'${name}' (specified by \`apiConfig\`).`;
  const part = configured === undefined ? undefined : traitPart(service, tagEnabled.id, "apiConfig", role);
  return traitDiagnostic(service, tagEnabled.id, part, {
    severity: "warning",
    code: "aws/missing-tag-operation",
    eventId: "ServiceTagging",
    message: `\`${nameOf(service.id)}\` itself has no operation \`${name}\`.`,
    reference: `Service marked \`aws.api#TagEnabled\` is missing an operation named ${found}`,
    hint: `${DOES[role]} is \`${DEFAULT_TAG_OPERATIONS[role]}\`, or what \`${role}\` of \`apiConfig\` names.`,
  });
}

const DOES: Readonly<Record<TagRole, string>> = {
  tagApi: "what tags a resource",
  untagApi: "what takes tags away",
  listTagsApi: "what lists the tags of a resource",
};

function unfitOperation(model: Model, service: ServiceShape, role: TagRole, id: ShapeId): Diagnostic {
  const operation = model.shapes.get(id);
  return traitDiagnostic(service, tagEnabled.id, undefined, {
    severity: "danger",
    code: "aws/unfit-tag-operation",
    eventId: "ServiceTagging",
    message: `\`${nameOf(id)}\` does not have the form of an operation that tags.`,
    reference: `Shape \`${id}\` does not satisfy '${DEFAULT_TAG_OPERATIONS[role]}' operation requirements.`,
    ...(operation === undefined ? {} : { related: [{ span: operation.span, message: "the operation" }] }),
    hint: TAKES[role],
  });
}

const TAKES: Readonly<Record<TagRole, string>> = {
  tagApi: "its input has `arn` or `resourceArn`, a string, and `tags`, a list of pairs or a map of strings.",
  untagApi: "its input has `arn` or `resourceArn`, a string, and `tagKeys`, a list of strings.",
  listTagsApi:
    "its input has `arn` or `resourceArn`, a string, and its output `tags`, a list of pairs or a map of strings.",
};
