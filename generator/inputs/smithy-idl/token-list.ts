import type { TokenKind } from "./token.js";

/**
 * The tokens of a file, two plain columns instead of an object each: a token starts where the one before it ends, so
 * that no character can fall between two tokens. The last one is `endOfFile`.
 */
export class TokenList {
  readonly #kinds: TokenKind[] = [];
  readonly #ends: number[] = [];

  /** Appends a token that reaches up to `end`, and returns `end`. */
  add(kind: TokenKind, end: number): number {
    this.#kinds.push(kind);
    this.#ends.push(end);
    return end;
  }

  get length(): number {
    return this.#kinds.length;
  }

  /** The kind of a token; past the last one everything is the end of the file. */
  kindAt(index: number): TokenKind {
    return this.#kinds[index] ?? "endOfFile";
  }

  startAt(index: number): number {
    return index === 0 ? 0 : this.endAt(index - 1);
  }

  endAt(index: number): number {
    return this.#ends[index] ?? this.#ends.at(-1) ?? 0;
  }
}
