import type { AnyShape } from "../knowledge/any-shape.js";
import { type AttributeValue, flattened, followPath, isPresent } from "./attributes.js";
import { compareAttributes } from "./compare.js";
import type { AttributeStep, ScopedAssertion, ScopedAttributeStep } from "./selector.js";
import type { Variables } from "./variables.js";

/** `[trait|range|min = 1]`. Spec: https://smithy.io/2.0/spec/selectors.html#attribute-selectors */
export function hasAttribute(step: AttributeStep, shape: AnyShape, variables: Variables): boolean {
  const value = followPath({ kind: "shape", shape, variables }, step.path);
  const { comparison } = step;
  if (comparison === undefined) return isPresent(value);
  return comparison.values.some((text) =>
    compareAttributes(value, comparison.comparator, { kind: "text", text }, comparison.ignoresCase),
  );
}

/**
 * `[@trait|range: @{min} > @{max}]`: all assertions must hold for one and the same value of the scope.
 * Spec: https://smithy.io/2.0/spec/selectors.html#scoped-attribute-selectors
 */
export function holdsInScope(step: ScopedAttributeStep, shape: AnyShape, variables: Variables): boolean {
  const value = followPath({ kind: "shape", shape, variables }, step.path);
  return flattened(value).some((one) => step.assertions.every((assertion) => holds(assertion, one)));
}

function holds(assertion: ScopedAssertion, value: AttributeValue): boolean {
  const [left, ...right] = [assertion.left, ...assertion.right].map((side): AttributeValue =>
    side.kind === "path" ? followPath(value, side.path) : side,
  );
  if (left === undefined) return false;
  return right.some((one) => compareAttributes(left, assertion.comparator, one, assertion.ignoresCase));
}
