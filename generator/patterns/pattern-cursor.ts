import type { Dialect } from "./dialect.js";
import { PatternProblem } from "./pattern-problem.js";

/** A place in the text of a pattern. It moves by characters, never into the middle of one. */
export class PatternCursor {
  readonly text: string;
  readonly dialect: Dialect;
  #offset = 0;
  #depth = 0;

  constructor(text: string, dialect: Dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  get offset(): number {
    return this.#offset;
  }

  get atEnd(): boolean {
    return this.#offset >= this.text.length;
  }

  /** The character here; empty at the end. */
  get peek(): string {
    const code = this.text.codePointAt(this.#offset);
    return code === undefined ? "" : String.fromCodePoint(code);
  }

  at(text: string): boolean {
    return this.text.startsWith(text, this.#offset);
  }

  /** Passes the character here, and gives it back. */
  next(): string {
    const character = this.peek;
    this.#offset += character.length;
    return character;
  }

  /** Passes a text if it stands here. */
  take(text: string): boolean {
    const stands = this.at(text);
    if (stands) this.#offset += text.length;
    return stands;
  }

  /** Passes what a sticky expression matches here. */
  match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#offset;
    const match = expression.exec(this.text);
    if (match === null) return undefined;
    this.#offset += match[0].length;
    return match;
  }

  /** Goes into a group or class. Those that lie too deep would exhaust the stack of whoever walks over them. */
  enter(start: number): void {
    if (++this.#depth > DEEPEST) throw this.problem(`its parts lie deeper than ${DEEPEST} levels`, start);
  }

  /** Comes out of what was entered last. */
  leave(): void {
    this.#depth--;
  }

  /** A problem from a place up to here. */
  problem(reason: string, start: number): PatternProblem {
    return new PatternProblem(reason, start, Math.max(this.#offset, start + 1));
  }

  problemHere(reason: string): PatternProblem {
    return new PatternProblem(reason, this.#offset, this.#offset + Math.max(1, this.peek.length));
  }
}

const DEEPEST = 200;
