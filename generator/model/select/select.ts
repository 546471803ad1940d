import { allShapes, type AnyShape } from "../knowledge/any-shape.js";
import type { Model } from "../model.js";
import { evaluate, type Scope } from "./evaluate.js";
import type { Selector } from "./selector.js";
import { hasVariables, SetEvaluation } from "./set-evaluation.js";
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
  if (!hasVariables(selector)) return new SetEvaluation(model).yieldsFor(new Set(starts), selector);
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
 * Which of the candidates `select` would yield. The same answer, mostly for the price of the candidates instead of that of
 * the whole model: only shapes that lead to one are sent through the selector. A trait is checked where it is applied.
 */
export function selectAmong(
  model: Model,
  selector: Selector,
  candidates: readonly AnyShape[],
): ReadonlySet<AnyShape> {
  if (hasVariables(selector)) return among(candidates, select(model, selector));
  const evaluation = new SetEvaluation(model);
  const starts = evaluation.startsOf(new Set(candidates), selector);
  return among(candidates, evaluation.yieldsFor(starts, selector));
}

function among(candidates: readonly AnyShape[], yielded: ReadonlySet<AnyShape>): ReadonlySet<AnyShape> {
  return new Set(candidates.filter((candidate) => yielded.has(candidate)));
}

function walk(
  model: Model,
  selector: Selector,
  starts: Iterable<AnyShape>,
  receive: (shape: AnyShape, variables: Variables) => void,
): void {
  const roots = new Map<Selector, ReadonlySet<AnyShape>>();
  // The selector of `:root` sees no variables of the outside.
  const rootYields = (root: Selector): ReadonlySet<AnyShape> => {
    const known = roots.get(root) ?? select(model, root);
    roots.set(root, known);
    return known;
  };
  for (const start of starts) {
    const scope: Scope = { model, variables: new Map(), rootYields };
    evaluate(selector, start, scope, (shape) => {
      receive(shape, scope.variables);
      return true;
    });
  }
}
