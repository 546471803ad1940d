import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import {
  DEFAULT_TAG_OPERATIONS,
  hasTagOperations,
  TAG_ROLES,
  type TagRole,
} from "../../../model/knowledge/aws-tagging.js";
import { serviceClosure } from "../../../model/knowledge/service-closure.js";
import type { Model } from "../../../model/model.js";
import { nameOf, type ShapeId } from "../../../model/shape-id.js";
import type { ServiceShape } from "../../../model/shape.js";
import { hasTrait } from "../../../model/trait.js";
import { taggable, type TagEnabled, tagEnabled } from "../../../model/traits/aws-resource-traits.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";
import { traitPart } from "../../trait-part.js";

/**
 * A service whose resources can be tagged has such resources, and the operations that tag them; each of these goes by
 * one name, so that tools find it.
 * Spec: https://smithy.io/2.0/aws/aws-core.html#aws-api-tagenabled-trait
 */
export const tagEnabledServices: Rule = { id: "TagEnabledService", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [service, trait] of shapesWith(model, "service", tagEnabled)) {
    const { resources } = serviceClosure(model, service);
    if (!resources.some((resource) => hasTrait(resource, taggable))) yield withoutResources(service);
    if (!trait.disableDefaultOperations && !hasTagOperations(model, service)) yield incomplete(service);
    yield* checkConflicts(service, trait);
  }
}

function* checkConflicts(service: ServiceShape, { apiConfig = {} }: TagEnabled): Iterable<Diagnostic> {
  const bound = new Set(service.operations.map(({ target }) => nameOf(target)));
  for (const role of TAG_ROLES) {
    const configured = apiConfig[role];
    const byDefault = DEFAULT_TAG_OPERATIONS[role];
    if (configured === undefined || nameOf(configured) === byDefault || !bound.has(byDefault)) continue;
    yield twoOperations(service, role, configured);
  }
}

function withoutResources(service: ServiceShape): Diagnostic {
  return traitDiagnostic(service, tagEnabled.id, undefined, {
    code: "aws/tags-without-resources",
    eventId: "TagEnabledService",
    message: `No resource of \`${nameOf(service.id)}\` is \`@taggable\`.`,
    reference:
      "Service marked `aws.api#tagEnabled` trait must have at least one `aws.api#taggable` resource.",
  });
}

function incomplete(service: ServiceShape): Diagnostic {
  return traitDiagnostic(service, tagEnabled.id, undefined, {
    severity: "warning",
    code: "aws/incomplete-tag-operations",
    eventId: "TagEnabledService",
    message: `\`${nameOf(service.id)}\` lacks operations that tag, untag and list tags.`,
    reference:
      "Service marked `aws.api#tagEnabled` trait does not have consistent tagging operations implemented: {TagResource, UntagResource, and ListTagsForResource}.",
    hint: "name them in `apiConfig`, or say `disableDefaultOperations` where each resource has operations of its own.",
  });
}

function twoOperations(service: ServiceShape, role: TagRole, configured: ShapeId): Diagnostic {
  const byDefault = DEFAULT_TAG_OPERATIONS[role];
  return traitDiagnostic(service, tagEnabled.id, traitPart(service, tagEnabled.id, "apiConfig", role), {
    severity: "warning",
    code: "aws/two-tag-operations",
    eventId: "TagEnabledService",
    message: `\`${nameOf(configured)}\` takes the place of \`${byDefault}\`, which the service has as well.`,
    reference: `Service has \`apiConfig.${role}\` set to \`${configured}\` but also has a service-bound operation named \`${byDefault}\`. The default-named operation will be ignored for tagging API discovery. Remove either the \`apiConfig\` override or the \`${byDefault}\` operation to avoid ambiguity.`,
    hint: `\`apiConfig\` wins, and tools do not look at \`${byDefault}\`.`,
  });
}
