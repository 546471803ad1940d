import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { hasOwnTagOperations, hasTagOperations, takesTags } from "../../../model/knowledge/aws-tagging.js";
import { serviceClosure } from "../../../model/knowledge/service-closure.js";
import type { Model } from "../../../model/model.js";
import { nameOf } from "../../../model/shape-id.js";
import type { OperationShape, ResourceShape, ServiceShape } from "../../../model/shape.js";
import { hasTrait } from "../../../model/trait.js";
import { arn, taggable, tagEnabled } from "../../../model/traits/aws-resource-traits.js";
import { noReplace } from "../../../model/traits/resource-traits.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";

/**
 * A taggable resource can be tagged: by operations of its own, or by those of its service, which find it by its ARN. It
 * is not tagged in passing by an update, since tags decide over who may do what.
 * Spec: https://smithy.io/2.0/aws/aws-core.html#aws-api-taggable-trait
 */
export const taggableResources: Rule = { id: "TaggableResource", check };

function* check(model: Model): Iterable<Diagnostic> {
  const updates = new Set<OperationShape>();
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    for (const resource of serviceClosure(model, service).resources) {
      const isTaggable = hasTrait(resource, taggable);
      const isLikely = !isTaggable && hasTrait(resource, arn) && hasTagOperations(model, service);
      if (isTaggable) yield* checkResource(model, service, resource, updates);
      if (isLikely) yield likelyTaggable(resource);
      if ((isTaggable || isLikely) && !hasTrait(service, tagEnabled)) {
        yield notEnabled(service, resource);
      }
    }
  }
}

function* checkResource(
  model: Model,
  service: ServiceShape,
  resource: ResourceShape,
  updates: Set<OperationShape>,
): Iterable<Diagnostic> {
  const update = taggingUpdate(model, resource);
  if (update !== undefined && !updates.has(update)) {
    updates.add(update);
    yield taggedByUpdate(resource, update);
  }
  if (hasOwnTagOperations(model, resource)) return;
  if (!hasTagOperations(model, service)) yield withoutOperations(service, resource);
  else if (!hasTrait(resource, arn)) yield withoutArn(service, resource);
}

// The operation that updates the resource, where any of its updates takes tags. `put` creates as well; with
// `@noReplace` it does nothing else.
function taggingUpdate(model: Model, resource: ResourceShape): OperationShape | undefined {
  const update = lifecycleOperation(model, resource, "update");
  const put = lifecycleOperation(model, resource, "put");
  const puts = put !== undefined && !hasTrait(resource, noReplace) && takesTags(model, resource, put);
  const updates = update !== undefined && takesTags(model, resource, update);
  return puts || updates ? (update ?? put) : undefined;
}

function lifecycleOperation(
  model: Model,
  resource: ResourceShape,
  name: "update" | "put",
): OperationShape | undefined {
  const shape = model.shapes.get(resource.lifecycle.get(name)?.target ?? "");
  return shape?.kind === "operation" ? shape : undefined;
}

function taggedByUpdate(resource: ResourceShape, operation: OperationShape): Diagnostic {
  return {
    severity: "danger",
    code: "aws/tags-in-update",
    eventId: "TaggableResource",
    message: `\`${nameOf(operation.id)}\` changes the tags of \`${nameOf(resource.id)}\` along with the rest.`,
    reference:
      "Update and put resource lifecycle operations should not support updating tags because it is a privileged operation that modifies access.",
    span: operation.span,
    shapeId: operation.id,
    hint: "tags decide over access, so changing them is an operation of its own.",
  };
}

function likelyTaggable(resource: ResourceShape): Diagnostic {
  return {
    severity: "warning",
    code: "aws/likely-taggable",
    eventId: "TaggableResource",
    message: `\`${nameOf(resource.id)}\` has an ARN in a service that tags, but is not \`@taggable\`.`,
    reference: "Resource is likely missing `aws.api#taggable` trait.",
    span: resource.span,
    shapeId: resource.id,
  };
}

function notEnabled(service: ServiceShape, resource: ResourceShape): Diagnostic {
  return {
    severity: "warning",
    code: "aws/tags-not-enabled",
    eventId: "TaggableResource",
    message: `\`${nameOf(resource.id)}\` is \`@taggable\`, but \`${nameOf(service.id)}\` is not \`@tagEnabled\`.`,
    reference:
      "Service has resources with `aws.api#taggable` applied but does not have the `aws.api#tagEnabled` trait.",
    span: service.span,
    shapeId: service.id,
    related: [{ span: resource.span, message: "the resource" }],
  };
}

function withoutArn(service: ServiceShape, resource: ResourceShape): Diagnostic {
  return traitDiagnostic(resource, taggable.id, undefined, {
    code: "aws/taggable-without-arn",
    eventId: "TaggableResource",
    message: `\`${nameOf(resource.id)}\` is tagged by operations of \`${nameOf(service.id)}\`, but has no ARN to find it by.`,
    reference:
      "Resource is taggable only via service-wide tag operations. It must use the `aws.api@arn` trait.",
    hint: "give it `@arn`, or operations of its own in `apiConfig`.",
  });
}

function withoutOperations(service: ServiceShape, resource: ResourceShape): Diagnostic {
  return traitDiagnostic(resource, taggable.id, undefined, {
    severity: "danger",
    code: "aws/taggable-without-operations",
    eventId: "TaggableResource",
    message: `No operations of \`${nameOf(service.id)}\` tag \`${nameOf(resource.id)}\`.`,
    reference: `Resource does not have tagging CRUD operations and is not compatible with service-wide tagging operations for service \`${service.id}\`.`,
    hint: "name operations of the resource in `apiConfig`, or give the service `TagResource`, `UntagResource` and `ListTagsForResource`.",
  });
}
