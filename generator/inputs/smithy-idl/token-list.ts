import type { SourceFile } from "../../source/source-file.js";
import { kindNumber, tokenKinds, type Token, type TokenKind } from "./token.js";

/**
 * The tokens of a file, two columns of numbers instead of an object each: a token starts where the one before it ends,
 * so that no character can fall between two tokens. The last one is `endOfFile`.
 */
export class TokenList {
  #numbers: Uint8Array;
  #ends: Int32Array;
  #length = 0;

  /** Room for about as many tokens as a text of that length has; a list that needs more grows. */
  constructor(textLength: number) {
    const capacity = Math.ceil(textLength / charactersOfToken) + 1;
    this.#numbers = new Uint8Array(capacity);
    this.#ends = new Int32Array(capacity);
  }

  /** Appends a token that reaches up to `end`, and returns `end`. Its kind is given by number. */
  add(number: number, end: number): number {
    if (this.#length === this.#ends.length) this.#grow();
    this.#numbers[this.#length] = number;
    this.#ends[this.#length] = end;
    this.#length++;
    return end;
  }

  get length(): number {
    return this.#length;
  }

  /** The kind of a token; past the last one everything is the end of the file. */
  kindAt(index: number): TokenKind {
    return tokenKinds[this.numberAt(index)] ?? "endOfFile";
  }

  /** The number of that kind. */
  numberAt(index: number): number {
    return index < this.#length ? (this.#numbers[index] ?? endOfFile) : endOfFile;
  }

  startAt(index: number): number {
    return index === 0 ? 0 : this.endAt(index - 1);
  }

  endAt(index: number): number {
    return this.#ends[Math.min(index, this.#length - 1)] ?? 0;
  }

  /** A token with its place in the file that the list was made of. */
  tokenAt(file: SourceFile, index: number): Token {
    return { kind: this.kindAt(index), span: { file, start: this.startAt(index), end: this.endAt(index) } };
  }

  /** The index of the token that the character at the offset belongs to. */
  indexOf(offset: number): number {
    let low = 0;
    let high = this.#length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.endAt(middle) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #grow(): void {
    const numbers = new Uint8Array(this.#numbers.length * 2);
    const ends = new Int32Array(this.#ends.length * 2);
    numbers.set(this.#numbers);
    ends.set(this.#ends);
    this.#numbers = numbers;
    this.#ends = ends;
  }
}

/** Models that people write have a token in six or seven characters, spaces included. */
const charactersOfToken = 4;

const endOfFile = kindNumber("endOfFile");
