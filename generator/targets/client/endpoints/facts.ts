/**
 * What is known at a place of the rules: which tests hold there, and which do not. A test that is known is not made
 * again, so that generated code has no branch that nothing can reach.
 */
export class Facts {
  readonly #known: Map<string, boolean>;

  constructor(known: ReadonlyMap<string, boolean> = new Map()) {
    this.#known = new Map(known);
  }

  get(test: string): boolean | undefined {
    return this.#known.get(test);
  }

  add(test: string, holds: boolean): void {
    this.#known.set(test, holds);
  }

  /** What another place begins with that is reached from here. */
  copy(): Facts {
    return new Facts(this.#known);
  }
}

/** The test that an expression has a value. */
export function isSetTest(expression: string): string {
  return `set ${expression}`;
}

/** The test that an expression is true. */
export function isTrueTest(expression: string): string {
  return `true ${expression}`;
}

/** Where an expression is known to be a certain text. */
export function equalTest(expression: string, text: string): string {
  return `equal ${expression} ${JSON.stringify(text)}`;
}
