import { allShapes, type AnyShape } from "../knowledge/any-shape.js";
import { reverseNeighboursOf } from "../knowledge/neighbours.js";
import type { Model } from "../model.js";
import { evaluate, type Scope } from "./evaluate.js";
import type { Selector, SelectorStep } from "./selector.js";
import type { Variables } from "./variables.js";

/** A shape that a selector yielded, with the variables at that moment. */
export interface SelectorMatch {
  readonly shape: AnyShape;
  readonly variables: Variables;
}

/**
 * The shapes and members that a selector yields when every shape of the model is sent through it.
 * Spec: https://smithy.io/2.0/spec/selectors.html#matching-shapes-with-selectors
 */
export function select(model: Model, selector: Selector): ReadonlySet<AnyShape> {
  return selectFrom(model, selector, allShapes(model));
}

/** The shapes that a selector yields for the given starting shapes. */
export function selectFrom(
  model: Model,
  selector: Selector,
  starts: Iterable<AnyShape>,
): ReadonlySet<AnyShape> {
  const shapes = new Set<AnyShape>();
  walk(model, selector, starts, (shape) => shapes.add(shape));
  return shapes;
}

/** Every yield of a selector, one by one and perhaps of the same shape, with the variables that were set. */
export function selectMatches(model: Model, selector: Selector): readonly SelectorMatch[] {
  const matches: SelectorMatch[] = [];
  walk(model, selector, allShapes(model), (shape, variables) =>
    matches.push({ shape, variables: new Map(variables) }),
  );
  return matches;
}

/**
 * Which of the candidates `select` would yield. The same answer, for the price of the candidates instead of that of
 * the whole model wherever the selector only filters or walks forward: a trait is checked where it is applied.
 */
export function selectAmong(
  model: Model,
  selector: Selector,
  candidates: readonly AnyShape[],
): ReadonlySet<AnyShape> {
  const yielded = selectFrom(model, selector, startsFor(model, selector, candidates));
  return new Set(candidates.filter((candidate) => yielded.has(candidate)));
}

function walk(
  model: Model,
  selector: Selector,
  starts: Iterable<AnyShape>,
  receive: (shape: AnyShape, variables: Variables) => void,
): void {
  const roots: Scope["roots"] = new Map();
  for (const start of starts) {
    const scope: Scope = { model, variables: new Map(), roots };
    evaluate(selector, start, scope, (shape) => {
      receive(shape, scope.variables);
      return true;
    });
  }
}

// Shapes that can lead to a candidate: one step back for every step that the selector walks forward. Only a
// selector that jumps has to start everywhere.
function startsFor(model: Model, selector: Selector, candidates: readonly AnyShape[]): Iterable<AnyShape> {
  let starts = new Set(candidates);
  for (const step of selector) {
    if (isFilter(step)) continue;
    if (!isForwardStep(step)) return allShapes(model);
    starts = new Set(
      [...starts].flatMap((shape) => reverseNeighboursOf(model, shape).map(({ from }) => from)),
    );
  }
  return starts;
}

function isForwardStep(step: SelectorStep): boolean {
  return step.kind === "neighbour" && step.direction === "forward" && step.names?.has("trait") !== true;
}

function isFilter(step: SelectorStep): boolean {
  if (step.kind === "type" || step.kind === "attribute" || step.kind === "scope" || step.kind === "set")
    return true;
  if (step.kind !== "function") return false;
  if (step.name === "is" || step.name === "each")
    return step.arguments.every((selector) => selector.every(isFilter));
  return step.name === "test" || step.name === "not" || step.name === "in";
}
