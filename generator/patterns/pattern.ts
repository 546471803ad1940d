/**
 * A regular expression of a model, taken apart. Offsets count from the beginning of its text. What matches one character
 * is kept as text that JavaScript takes with the `u` flag, so that a printed pattern is one that JavaScript runs.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html#pattern-trait
 */
export type PatternNode =
  Alternation | Sequence | Repeat | Group | Lookaround | Assertion | Backreference | Characters;

interface NodeBase {
  readonly start: number;
  readonly end: number;
}

/** `a|b` */
export interface Alternation extends NodeBase {
  readonly kind: "alternation";
  readonly options: readonly PatternNode[];
}

/** Parts one after the other; none of them matches nothing. */
export interface Sequence extends NodeBase {
  readonly kind: "sequence";
  readonly parts: readonly PatternNode[];
}

/** `a*`, `a+?`, `a{2,5}`; `max` is infinite where there is no bound. */
export interface Repeat extends NodeBase {
  readonly kind: "repeat";
  readonly body: PatternNode;
  readonly min: number;
  readonly max: number;
  readonly isLazy: boolean;
}

/** `(a)`, `(?:a)`, `(?<name>a)`; `opening` is how it is written in JavaScript. */
export interface Group extends NodeBase {
  readonly kind: "group";
  readonly opening: string;
  readonly body: PatternNode;
}

/** `(?=a)`, `(?!a)`, `(?<=a)`, `(?<!a)`; `opening` is how it is written. */
export interface Lookaround extends NodeBase {
  readonly kind: "lookaround";
  readonly opening: string;
  readonly body: PatternNode;
}

/** A place between characters: `^`, `$`, `\b`, `\B`; `text` is how it is written in JavaScript. */
export interface Assertion extends NodeBase {
  readonly kind: "assertion";
  readonly text: string;
  /** Whether only the end of the text is such a place. */
  readonly isEnd: boolean;
}

/** `\1`, `\k<name>`: what a group has matched. */
export interface Backreference extends NodeBase {
  readonly kind: "backreference";
  readonly text: string;
}

/** One character of a set; `text` is how the set is written in JavaScript. */
export interface Characters extends NodeBase {
  readonly kind: "characters";
  readonly text: string;
}
