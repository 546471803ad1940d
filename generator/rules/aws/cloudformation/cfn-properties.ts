import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import { type CfnProperty, cfnPropertiesOf } from "../../../model/knowledge/cfn-properties.js";
import { compareText } from "../../../model/knowledge/sort.js";
import type { Model } from "../../../model/model.js";
import { nameOf, type ShapeId } from "../../../model/shape-id.js";
import type { ResourceShape } from "../../../model/shape.js";
import { cfnResource } from "../../../model/traits/cloudformation-traits.js";
import { listText } from "../../list-text.js";
import type { Rule } from "../../rule.js";

/**
 * A property of a CloudFormation resource has one type, whichever operation holds it: a template states it once.
 * Spec: https://smithy.io/2.0/aws/aws-cloudformation.html#resource-properties
 */
export const cfnProperties: Rule = { id: "CfnResourceProperty", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [resource, { name = nameOf(resource.id) }] of shapesWith(model, "resource", cfnResource)) {
    for (const property of cfnPropertiesOf(model, resource)) {
      const targets = targetsOf(model, property);
      if (targets.length > 1) yield severalTargets(resource, name, property, targets);
    }
  }
}

function targetsOf(model: Model, { sources }: CfnProperty): readonly ShapeId[] {
  const ids = sources.map((source) => (typeof source === "string" ? source : source.target));
  return [...new Set(ids)].filter((id) => model.shapes.has(id)).sort(compareText);
}

function severalTargets(
  resource: ResourceShape,
  name: string,
  { name: property, sources }: CfnProperty,
  targets: readonly ShapeId[],
): Diagnostic {
  return {
    severity: "error",
    code: "cloudformation/several-targets",
    eventId: "CfnResourceProperty",
    message: `The property \`${property}\` of the CloudFormation resource \`${name}\` targets ${listText(targets)}.`,
    reference: `The \`${property}\` property of the generated \`${name}\` CloudFormation resource targets multiple shapes: [${targets.join(", ")}]. Reusing member names that target different shapes can cause confusion for users of the API. This target discrepancy must either be resolved in the model or one of the members must be excluded from the conversion.`,
    span: resource.span,
    shapeId: resource.id,
    related: sources.flatMap((source) =>
      typeof source === "string" ? [] : [{ span: source.targetSpan, message: "one of the targets" }],
    ),
    hint: "a property has one type; mark members that are none with `@cfnExcludeProperty`.",
  };
}
