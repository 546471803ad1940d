import { unreachable } from "../../diagnostics/invariant.js";
import { allShapes, type AnyShape } from "../knowledge/any-shape.js";
import { neighboursOf, reverseNeighboursOf } from "../knowledge/neighbours.js";
import type { Model } from "../model.js";
import { evaluateStep, type Scope, yieldsAny } from "./evaluate.js";
import { reachedFromOthers } from "./reachability.js";
import type { FunctionStep, NeighbourStep, Selector, SelectorStep } from "./selector.js";
import { neighboursBy } from "./walks.js";

type Shapes = ReadonlySet<AnyShape>;

/**
 * Evaluates selectors without variables over sets of shapes, so that the price is that of the model and not that of every
 * way through it: whatever leads to a shape, it is sent on once. What a selector yields for one shape at a time, as its
 * functions ask, is told by going backwards from what it may yield.
 */
export class SetEvaluation {
  readonly #model: Model;
  readonly #scope: Scope;
  readonly #roots = new Map<Selector, Shapes>();
  readonly #qualified = new Map<Selector, Shapes>();

  constructor(model: Model) {
    this.#model = model;
    this.#scope = { model, variables: new Map(), rootYields: (selector) => this.#rootYields(selector) };
  }

  /** Everything that a selector yields for some shapes. */
  yieldsFor(starts: Shapes, selector: Selector): Shapes {
    return selector.reduce((shapes, step) => this.#forward(step, shapes), starts);
  }

  /** The shapes for which a selector yields at least one of the targets. */
  startsOf(targets: Shapes, selector: Selector): Shapes {
    return selector.reduceRight((shapes, step) => this.#backward(step, shapes), targets);
  }

  #forward(step: SelectorStep, shapes: Shapes): Shapes {
    switch (step.kind) {
      case "type":
      case "attribute":
      case "scope":
        return this.#filter(step, shapes);
      case "neighbour":
        return this.#neighbours(step, shapes);
      case "recursive":
        return reachedFromOthers(shapes, (shape) => neighboursOf(this.#model, shape).map(({ to }) => to));
      case "function":
        return this.#forwardFunction(step, shapes);
      case "set":
      case "get":
        return new Set();
      default:
        return unreachable(step);
    }
  }

  #forwardFunction(step: FunctionStep, shapes: Shapes): Shapes {
    switch (step.name) {
      case "test":
      case "not":
        return this.#filterByTest(step, shapes);
      case "in":
        return this.#filter(step, shapes);
      case "is":
      case "each":
        return union(step.arguments.map((selector) => this.yieldsFor(shapes, selector)));
      case "root":
        return shapes.size === 0 ? shapes : this.#rootYields(step.arguments[0] ?? []);
      default: {
        const yielded = new Set<AnyShape>();
        const add = (one: AnyShape): boolean => yielded.add(one).has(one);
        for (const shape of shapes) evaluateStep(step, shape, this.#scope, add);
        return yielded;
      }
    }
  }

  #backward(step: SelectorStep, targets: Shapes): Shapes {
    switch (step.kind) {
      case "type":
      case "attribute":
      case "scope":
        return this.#filter(step, targets);
      case "neighbour":
        return this.#neighbours(opposite(step), targets);
      case "recursive":
        return reachedFromOthers(targets, (shape) =>
          reverseNeighboursOf(this.#model, shape).map(({ from }) => from),
        );
      case "function":
        return this.#backwardFunction(step, targets);
      case "set":
      case "get":
        return new Set();
      default:
        return unreachable(step);
    }
  }

  #backwardFunction(step: FunctionStep, targets: Shapes): Shapes {
    switch (step.name) {
      case "test":
      case "not":
      case "in":
        return this.#forwardFunction(step, targets);
      case "is":
      case "each":
        return union(step.arguments.map((selector) => this.startsOf(targets, selector)));
      case "root": {
        const yielded = this.#rootYields(step.arguments[0] ?? []);
        return [...yielded].some((shape) => targets.has(shape)) ? this.#all() : new Set();
      }
      default: {
        const leads = (shape: AnyShape): boolean =>
          !evaluateStep(step, shape, this.#scope, (one) => !targets.has(one));
        return new Set(allShapes(this.#model).filter(leads));
      }
    }
  }

  #filter(step: SelectorStep, shapes: Shapes): Shapes {
    return new Set([...shapes].filter((shape) => !evaluateStep(step, shape, this.#scope, () => false)));
  }

  #filterByTest({ name, arguments: selectors }: FunctionStep, shapes: Shapes): Shapes {
    const tests = selectors.map((selector) => this.#yieldingTest(selector, shapes.size));
    const passes = (shape: AnyShape): boolean => tests.some((yields) => yields(shape)) === (name === "test");
    return new Set([...shapes].filter(passes));
  }

  // Going backwards has the price of the model, once: too much for a few shapes, or where there is not far to go.
  #yieldingTest(selector: Selector, count: number): (shape: AnyShape) => boolean {
    if (count < FEW || isNear(selector)) return (shape) => yieldsAny(selector, shape, this.#scope);
    let qualified = this.#qualified.get(selector);
    if (qualified === undefined) {
      qualified = this.startsOf(this.#all(), selector);
      this.#qualified.set(selector, qualified);
    }
    const known = qualified;
    return (shape) => known.has(shape);
  }

  #neighbours(step: NeighbourStep, shapes: Shapes): Shapes {
    const neighbours = new Set<AnyShape>();
    for (const shape of shapes) {
      for (const neighbour of neighboursBy(this.#model, step, shape)) neighbours.add(neighbour);
    }
    return neighbours;
  }

  #rootYields(selector: Selector): Shapes {
    let yielded = this.#roots.get(selector);
    if (yielded === undefined) {
      yielded = this.yieldsFor(this.#all(), selector);
      this.#roots.set(selector, yielded);
    }
    return yielded;
  }

  #all(): Shapes {
    return new Set(allShapes(this.#model));
  }
}

const FEW = 64;

/** Whether a selector has a variable, which belongs to one shape that was sent through it. */
export function hasVariables(selector: Selector): boolean {
  return selector.some((step) => {
    if (step.kind === "function") return step.arguments.some(hasVariables);
    return step.kind === "set" || step.kind === "get";
  });
}

/** Whether a selector goes one relationship far at most. */
function isNear(selector: Selector): boolean {
  let walks = 0;
  for (const step of selector) {
    if (step.kind === "recursive") return false;
    if (step.kind === "neighbour") walks += 1;
    if (step.kind === "function" && !isNearFunction(step)) return false;
  }
  return walks <= 1;
}

function isNearFunction({ name, arguments: selectors }: FunctionStep): boolean {
  return ["test", "not", "is", "each"].includes(name) && selectors.every((selector) => isNear(selector));
}

function opposite(step: NeighbourStep): NeighbourStep {
  return { ...step, direction: step.direction === "forward" ? "reverse" : "forward" };
}

function union(sets: readonly Shapes[]): Shapes {
  return new Set(sets.flatMap((shapes) => [...shapes]));
}
