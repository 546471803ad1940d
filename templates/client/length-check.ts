/** Counts the bytes of a stream whose length has been named. */
export class LengthCheck {
  readonly #length: number;
  #size = 0;
  #last: Uint8Array | undefined;

  constructor(length: number) {
    this.#length = length;
  }

  /** What may be sent of a chunk that has come: all of it, unless it may be the last. Throws where it is too much. */
  next(chunk: Uint8Array): Uint8Array | undefined {
    this.#size += chunk.length;
    if (this.#size > this.#length) throw wrongLength(this.#length, this.#size);
    if (this.#size < this.#length) return chunk;
    if (chunk.length > 0) this.#last = chunk;
    return undefined;
  }

  /** What is still to be sent when no more comes. Throws where it was not enough. */
  end(): Uint8Array | undefined {
    if (this.#size < this.#length) throw wrongLength(this.#length, this.#size);
    return this.#last;
  }
}

/** The error of a body of another length than the request says. */
export function wrongLength(expected: number, found: number): RangeError {
  const much = found > expected ? "more" : "fewer";
  return new RangeError(`The body was to have ${expected} bytes, but has ${much}.`);
}
