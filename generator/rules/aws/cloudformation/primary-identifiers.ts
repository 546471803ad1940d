import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import type { Model } from "../../../model/model.js";
import { nameOf } from "../../../model/shape-id.js";
import type { ResourceShape, Shape } from "../../../model/shape.js";
import { cfnResource } from "../../../model/traits/cloudformation-traits.js";
import { guess } from "../../guess.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";
import { traitPart } from "../../trait-part.js";

/**
 * What identifies a CloudFormation resource in place of its identifiers is one of its properties, and a string.
 * Spec: https://smithy.io/2.0/aws/aws-cloudformation.html#aws-cloudformation-cfnresource-trait
 */
export const primaryIdentifiers: Rule = { id: "CfnResourceProperty", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [resource, { primaryIdentifier }] of shapesWith(model, "resource", cfnResource)) {
    if (primaryIdentifier === undefined) continue;
    const reference = resource.properties.get(primaryIdentifier);
    const target = reference && model.shapes.get(reference.target);
    if (reference === undefined) yield unknownProperty(resource, primaryIdentifier);
    else if (target !== undefined && target.kind !== "string" && target.kind !== "enum") {
      yield notAString(resource, primaryIdentifier, target);
    }
  }
}

function unknownProperty(resource: ResourceShape, name: string): Diagnostic {
  const part = traitPart(resource, cfnResource.id, "primaryIdentifier");
  return traitDiagnostic(resource, cfnResource.id, part, {
    code: "cloudformation/unknown-primary-identifier",
    eventId: "CfnResourceProperty",
    message: `\`${nameOf(resource.id)}\` has no property \`${name}\`.`,
    reference: `The alternative resource primary identifier, \`${name}\`, must be a property of the resource.`,
    ...(part === undefined ? {} : guess(name, resource.properties.keys(), part.span)),
  });
}

function notAString(resource: ResourceShape, name: string, target: Shape): Diagnostic {
  const place = resource.properties.get(name);
  return traitDiagnostic(resource, cfnResource.id, traitPart(resource, cfnResource.id, "primaryIdentifier"), {
    code: "cloudformation/unfit-primary-identifier",
    eventId: "CfnResourceProperty",
    message: `\`${name}\` identifies the resource, but targets the ${target.kind} \`${nameOf(target.id)}\`.`,
    reference: `The alternative resource primary identifier, \`${name}\`, targets a \`${target.kind}\` shape, it must target a \`string\`.`,
    ...(place === undefined ? {} : { related: [{ span: place.span, message: "the property" }] }),
    hint: "what identifies a resource is a string.",
  });
}
