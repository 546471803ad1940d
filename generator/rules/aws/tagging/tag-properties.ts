import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { shapesWith } from "../../../model/knowledge/applied-traits.js";
import { holdsTags, isTagsName } from "../../../model/knowledge/aws-tagging.js";
import type { Model } from "../../../model/model.js";
import { nameOf } from "../../../model/shape-id.js";
import type { ResourceShape } from "../../../model/shape.js";
import { taggable } from "../../../model/traits/aws-resource-traits.js";
import type { Rule } from "../../rule.js";
import { traitDiagnostic } from "../../trait-diagnostic.js";
import { traitPart } from "../../trait-part.js";

/**
 * The property that holds tags is named and typed like tags, as in every other service.
 * Spec: https://smithy.io/2.0/aws/aws-core.html#aws-api-taggable-trait
 */
export const tagProperties: Rule = { id: "TagResourceProperty", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [resource, { property }] of shapesWith(model, "resource", taggable)) {
    if (property === undefined) continue;
    if (!isTagsName(property)) yield unusualName(resource, property);
    const reference = resource.properties.get(property);
    const target = reference && model.shapes.get(reference.target);
    if (target !== undefined && !holdsTags(model, target)) yield unfitType(resource, property, target.id);
  }
}

function unusualName(resource: ResourceShape, property: string): Diagnostic {
  return traitDiagnostic(resource, taggable.id, traitPart(resource, taggable.id, "property"), {
    severity: "warning",
    code: "aws/unusual-tag-property",
    eventId: "TagResourcePropertyName",
    message: `\`${property}\` is an unusual name for tags.`,
    reference: "Suggested tag property name is '[T|t]ags'.",
    hint: "people look for `tags`.",
  });
}

function unfitType(resource: ResourceShape, property: string, target: string): Diagnostic {
  return traitDiagnostic(resource, taggable.id, undefined, {
    code: "aws/unfit-tag-property",
    eventId: "TagResourcePropertyType",
    message: `\`${property}\` holds the tags of \`${nameOf(resource.id)}\`, but \`${nameOf(target)}\` is no shape for tags.`,
    reference:
      "Tag property must be a list shape targeting a member containing a pair of strings, or a Map shape targeting a string member.",
    span: resource.properties.get(property)?.span ?? resource.span,
    hint: "tags are a list of pairs of strings, or a map of strings.",
  });
}
