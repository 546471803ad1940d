import type { RuleType } from "./types.js";

/** The names that mean something at a place of a rule set: parameters, and what conditions assigned on the way. */
export interface Scope {
  readonly types: Map<string, RuleType>;
  /** Names of which a condition has proven that they have a value. */
  readonly proven: Set<string>;
  readonly outer: Scope | undefined;
}

/** A scope within another: what is declared in it ends with it. */
export function scopeIn(outer: Scope | undefined): Scope {
  return { types: new Map(), proven: new Set(), outer };
}

/** The type that a name was declared with. */
export function declaredType(scope: Scope, name: string): RuleType | undefined {
  for (let layer: Scope | undefined = scope; layer !== undefined; layer = layer.outer) {
    const type = layer.types.get(name);
    if (type !== undefined) return type;
  }
  return undefined;
}

/** Whether a condition has proven that the name has a value. */
export function isProven(scope: Scope, name: string): boolean {
  for (let layer: Scope | undefined = scope; layer !== undefined; layer = layer.outer) {
    if (layer.proven.has(name)) return true;
  }
  return false;
}

/** Every name that means something. */
export function* namesIn(scope: Scope): Iterable<string> {
  for (let layer: Scope | undefined = scope; layer !== undefined; layer = layer.outer) {
    yield* layer.types.keys();
  }
}
