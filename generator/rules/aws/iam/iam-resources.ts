import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import { iamResourceName } from "../../../model/knowledge/condition-keys.js";
import { serviceClosure } from "../../../model/knowledge/service-closure.js";
import type { Model } from "../../../model/model.js";
import { nameOf } from "../../../model/shape-id.js";
import type { ResourceShape, ServiceShape } from "../../../model/shape.js";
import { traitOf } from "../../../model/trait.js";
import { type Arn, arn } from "../../../model/traits/aws-resource-traits.js";
import { iamResource } from "../../../model/traits/iam-traits.js";
import { listText } from "../../list-text.js";
import { tickedList } from "../../reference-text.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";
import { traitPart } from "../../trait-part.js";

/**
 * The resources of a service have different names in policies, whatever the case of letters, and a name that is given is
 * the one in the ARN: policies go by both.
 * Spec: https://smithy.io/2.0/aws/aws-iam.html#aws-iam-iamresource-trait
 */
export const iamResources: Rule = { id: "IamResourceTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [resource, { name }] of shapesWith(model, "resource", iamResource)) {
    const template = traitOf(resource, arn);
    const known = name ?? nameOf(resource.id).toLowerCase();
    if (template !== undefined && !isNamed(template, known)) yield otherName(resource, known, template);
  }
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    for (const [name, resources] of resourcesByName(model, service)) {
      if (resources.length > 1) yield sharedName(service, name, resources);
    }
  }
}

function isNamed({ template, isAbsolute }: Arn, name: string): boolean {
  return isAbsolute || template.value.split(/[/:]/).includes(name);
}

function resourcesByName(model: Model, service: ServiceShape): ReadonlyMap<string, readonly ResourceShape[]> {
  const byName = new Map<string, ResourceShape[]>();
  for (const resource of serviceClosure(model, service).resources) {
    const name = iamResourceName(resource).toLowerCase();
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [resource]);
    else known.push(resource);
  }
  return byName;
}

function otherName(resource: ResourceShape, name: string, { template }: Arn): Diagnostic {
  return traitDiagnostic(resource, iamResource.id, traitPart(resource, iamResource.id, "name"), {
    severity: "danger",
    code: "iam/other-resource-name",
    eventId: "IamResourceTrait",
    message: `Policies call the resource \`${name}\`, but its ARN \`${template.value}\` does not.`,
    reference: `The \`@aws.iam#iamResource\` trait applied to the resource defines an IAM resource name, \`${name}\`, that does not match the \`@arn\` template, \`${template.value}\`, of the resource.`,
    related: [{ span: template.span, message: "the ARN" }],
    hint: "the name is one of the parts that `/` and `:` make of the ARN.",
  });
}

function sharedName(service: ServiceShape, name: string, resources: readonly ResourceShape[]): Diagnostic {
  const ids = resources.map(({ id }) => id);
  return {
    severity: "error",
    code: "iam/shared-resource-name",
    eventId: "IamResourceTraitConflictingName",
    message: `Policies would call ${listText(ids)} by the same name \`${name}\`.`,
    reference: `Multiple IAM resources defined with the same IAM resource name is not allowed in a service closure, but found multiple resources case-insensitively named \`${name}\` in the service \`${service.id}\`: [${tickedList(ids)}]`,
    span: service.span,
    shapeId: service.id,
    related: resources.map(({ span }) => ({ span, message: "one of them" })),
    hint: "a resource goes by `name` of `@iamResource`, else by its own; the case of letters does not count.",
  };
}
