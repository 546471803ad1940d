import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { OperationDefinition, ResourceDefinition, ShapeDefinition } from "../fragment.js";
import { unitId } from "../knowledge/operations.js";
import type { Traits } from "../shape.js";
import { nameOf } from "../shape-id.js";
import { mixin } from "../traits/type-refinement-traits.js";
import type { BuildContext } from "./build-context.js";

/**
 * Reports what a mixin may not have: a resource any property, an operation an input or output.
 * Spec: https://smithy.io/2.0/spec/mixins.html#mixins-on-shapes-with-non-member-properties
 */
export function reportMixinProperties(
  definition: ShapeDefinition,
  traits: Traits,
  { resolver, report }: BuildContext,
): void {
  if (!traits.has(mixin.id)) return;
  if (definition.kind === "resource" && hasProperties(definition)) {
    report({
      ...forbidden(definition, "a mixin that is a resource has no properties."),
      reference: `Resource shapes with the mixin trait may not define any properties. Resource mixin shape \`${definition.id}\` defines one or more properties.`,
    });
  }
  if (definition.kind === "operation") {
    const messages = [definition.input, definition.output].filter((reference) => reference !== undefined);
    if (messages.some((reference) => resolver.find(reference) !== unitId)) {
      report({
        ...forbidden(definition, "a mixin that is an operation has no input and no output."),
        reference: `Operation shapes with the mixin trait MUST target \`${unitId}\` for their input and output. Operation mixin shape \`${definition.id}\` defines one or both of these properties.`,
      });
    }
  }
}

function hasProperties(resource: ResourceDefinition): boolean {
  const lists = [
    resource.identifiers,
    resource.properties,
    resource.operations,
    resource.collectionOperations,
    resource.resources,
  ];
  return resource.lifecycle.size > 0 || lists.some((list) => list.length > 0);
}

function forbidden(definition: OperationDefinition | ResourceDefinition, hint: string): Diagnostic {
  return {
    severity: "error",
    code: "model/mixin-with-properties",
    eventId: "Model",
    message: `The mixin \`${nameOf(definition.id)}\` has properties that cannot be mixed in.`,
    span: definition.span,
    shapeId: definition.id,
    hint,
  };
}
