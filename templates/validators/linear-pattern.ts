/**
 * A regular expression for which JavaScript's own engine would need time that doubles with each character of a text that
 * does not match. It is matched by following all ways at once, so that the time is that of the text times the pattern.
 */
export interface LinearPattern {
  /** Whether some part of the text matches. */
  readonly test: (text: string) => boolean;
}

/** A part of a pattern: what it begins with, given what comes after it. */
export type PatternPart = (next: State) => State;

/** Where a way through a pattern can stand. */
type State =
  | { readonly kind: "one"; readonly set: RegExp; readonly next: State }
  | { readonly kind: "place"; readonly place: RegExp; readonly next: State }
  | { readonly kind: "fork"; readonly next: State[] }
  | { readonly kind: "end" };

/** The pattern that a part is the whole of. */
export function linearPattern(whole: PatternPart): LinearPattern {
  const start = whole(END);
  return { test: (text) => matches(start, text) };
}

/** One character of a set: an expression for one character, with the flag `u`. */
export function one(set: RegExp): PatternPart {
  return (next) => ({ kind: "one", set, next });
}

/** A place between two characters, such as `^` or `\b`: an expression that takes nothing, with the flags `u` and `y`. */
export function place(expression: RegExp): PatternPart {
  return (next) => ({ kind: "place", place: expression, next });
}

/** Parts one after the other. */
export function sequence(...parts: readonly PatternPart[]): PatternPart {
  return (next) => parts.reduceRight((after, part) => part(after), next);
}

/** Any one of some parts. */
export function either(...options: readonly PatternPart[]): PatternPart {
  return (next) => ({ kind: "fork", next: options.map((option) => option(next)) });
}

/** A part from `min` to `max` times. */
export function repeat(part: PatternPart, min: number, max: number): PatternPart {
  return (next) => {
    let state = max === Infinity ? loop(part, next) : optional(part, max - min, next);
    for (let count = 0; count < min; count++) state = part(state);
    return state;
  };
}

function loop(part: PatternPart, next: State): State {
  const ways: State[] = [next];
  const fork: State = { kind: "fork", next: ways };
  ways.push(part(fork));
  return fork;
}

function optional(part: PatternPart, times: number, next: State): State {
  let state = next;
  for (let count = 0; count < times; count++) state = { kind: "fork", next: [next, part(state)] };
  return state;
}

const END: State = { kind: "end" };

function matches(start: State, text: string): boolean {
  let states: readonly State[] = [];
  let at = 0;
  for (const character of text) {
    // A match may begin anywhere.
    const standing = statesAt([...states, start], text, at);
    if (standing.has(END)) return true;
    states = statesAfter(character, standing);
    at += character.length;
  }
  return statesAt([...states, start], text, at).has(END);
}

/** Some states, and those that are reached from them at a place of the text without taking a character. */
function statesAt(states: readonly State[], text: string, at: number): ReadonlySet<State> {
  const reached = new Set(states);
  // The set grows while it is walked, and each state is in it once: that is what keeps the time linear.
  for (const state of reached) {
    if (state.kind === "fork") for (const next of state.next) reached.add(next);
    else if (state.kind === "place" && holdsAt(state.place, text, at)) reached.add(state.next);
  }
  return reached;
}

function statesAfter(character: string, states: ReadonlySet<State>): readonly State[] {
  const next: State[] = [];
  for (const state of states) {
    if (state.kind === "one" && state.set.test(character)) next.push(state.next);
  }
  return next;
}

function holdsAt(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at;
  return expression.test(text);
}
