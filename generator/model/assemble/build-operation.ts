import type { OperationDefinition } from "../fragment.js";
import { unitId } from "../knowledge/operations.js";
import type { OperationShape, ShapeReference } from "../shape.js";
import type { BuildContext } from "./build-context.js";
import { joinReferences, resolveAll, resolveOne } from "./references.js";

/** What makes a shape an operation. */
export type OperationProperties = Pick<OperationShape, "kind" | "input" | "output" | "errors">;

/** The properties that an operation itself defines. */
export function operationProperties(
  definition: OperationDefinition,
  context: BuildContext,
): OperationProperties {
  const { id, kind, span } = definition;
  const property = (relationship: string) => ({ owner: id, kind, relationship });
  const message = (role: "input" | "output"): ShapeReference => {
    const reference = definition[role];
    return reference === undefined
      ? { target: unitId, span }
      : resolveOne(reference, property(role), context);
  };
  return {
    kind: "operation",
    input: message("input"),
    output: message("output"),
    errors: resolveAll(definition.errors, property("error"), context),
  };
}

/**
 * The properties of an operation and of its mixins. Those have neither input nor output: sharing them would defeat
 * `@input` and `@output`.
 */
export function mergeOperations(
  own: OperationProperties,
  mixins: readonly OperationShape[],
): OperationProperties {
  return { ...own, errors: joinReferences([...mixins.map(({ errors }) => errors), own.errors]) };
}
