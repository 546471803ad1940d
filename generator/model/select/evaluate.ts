import { unreachable } from "../../diagnostics/invariant.js";
import type { AnyShape } from "../knowledge/any-shape.js";
import type { Model } from "../model.js";
import { hasAttribute, holdsInScope } from "./filters.js";
import type { FunctionStep, Selector, SelectorStep } from "./selector.js";
import { isOfShapeType } from "./shape-types.js";
import { type Receive, yieldNeighbours, yieldReachable, yieldRecursively, yieldTopDown } from "./walks.js";

/** What the evaluation of one starting shape knows. */
export interface Scope {
  readonly model: Model;
  readonly variables: Map<string, ReadonlySet<AnyShape>>;
  /** What the selector of a `:root` function yields for the whole model, known from the second time on. */
  readonly rootYields: (selector: Selector) => ReadonlySet<AnyShape>;
}

/** Sends a shape through a selector; false where the receiver stopped it. */
export function evaluate(selector: Selector, shape: AnyShape, scope: Scope, receive: Receive): boolean {
  return evaluateFrom(selector, 0, shape, scope, receive);
}

function evaluateFrom(
  selector: Selector,
  index: number,
  shape: AnyShape,
  scope: Scope,
  receive: Receive,
): boolean {
  const step = selector[index];
  if (step === undefined) return receive(shape);
  return evaluateStep(step, shape, scope, (next) => evaluateFrom(selector, index + 1, next, scope, receive));
}

/** Sends a shape through one step; false where the receiver stopped it. */
export function evaluateStep(step: SelectorStep, shape: AnyShape, scope: Scope, next: Receive): boolean {
  switch (step.kind) {
    case "type":
      return !isOfShapeType(shape, step.type) || next(shape);
    case "attribute":
      return !hasAttribute(step, shape, scope.variables) || next(shape);
    case "scope":
      return !holdsInScope(step, shape, scope.variables) || next(shape);
    case "function":
      return evaluateFunction(step, shape, scope, next);
    case "neighbour":
      return yieldNeighbours(scope.model, step, shape, next);
    case "recursive":
      return yieldReachable(scope.model, shape, next);
    case "set":
      scope.variables.set(step.name, yieldsOf(step.selector, shape, scope));
      return next(shape);
    case "get":
      return [...(scope.variables.get(step.name) ?? [])].every(next);
    default:
      return unreachable(step);
  }
}

// Spec: https://smithy.io/2.0/spec/selectors.html#functions. One that is unknown yields nothing.
function evaluateFunction(step: FunctionStep, shape: AnyShape, scope: Scope, next: Receive): boolean {
  const [first = [], second] = step.arguments;
  switch (step.name) {
    case "test":
      return !step.arguments.some((selector) => yieldsAny(selector, shape, scope)) || next(shape);
    case "is":
    case "each":
      return step.arguments.every((selector) => evaluate(selector, shape, scope, next));
    case "not":
      return yieldsAny(first, shape, scope) || next(shape);
    case "in":
      return !isAmongYields(first, shape, scope) || next(shape);
    case "root":
      return [...scope.rootYields(first)].every(next);
    case "recursive":
      return yieldRecursively(shape, (one, receive) => evaluate(first, one, scope, receive), next);
    case "topdown":
      return yieldTopDown(scope.model, shape, qualifies(first, second, scope), next);
    default:
      return true;
  }
}

/** Whether a selector yields anything for a shape. */
export function yieldsAny(selector: Selector, shape: AnyShape, scope: Scope): boolean {
  return !evaluate(selector, shape, scope, () => false);
}

function yieldsOf(selector: Selector, shape: AnyShape, scope: Scope): ReadonlySet<AnyShape> {
  const shapes = new Set<AnyShape>();
  evaluate(selector, shape, scope, (yielded) => {
    shapes.add(yielded);
    return true;
  });
  return shapes;
}

// A variable and a root yield the same for every shape, so there is a set to look into.
function isAmongYields(selector: Selector, shape: AnyShape, scope: Scope): boolean {
  const [only, ...others] = selector;
  if (others.length === 0 && only?.kind === "get") return scope.variables.get(only.name)?.has(shape) ?? false;
  if (others.length === 0 && only?.kind === "function" && only.name === "root") {
    return scope.rootYields(only.arguments[0] ?? []).has(shape);
  }
  return !evaluate(selector, shape, scope, (yielded) => yielded !== shape);
}

function qualifies(qualifier: Selector, disqualifier: Selector | undefined, scope: Scope) {
  return (shape: AnyShape, inherited: boolean): boolean =>
    (inherited || yieldsAny(qualifier, shape, scope)) &&
    (disqualifier === undefined || !yieldsAny(disqualifier, shape, scope));
}
