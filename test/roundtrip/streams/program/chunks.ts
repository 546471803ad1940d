/** Chunks that are made when they are asked for, and a count of those. */
export class Chunks {
  made = 0;
  /** Whether whoever read them has given up, or read them all. */
  isEnded = false;
  readonly #count: number;
  readonly #size: number;

  constructor(count: number, size: number) {
    this.#count = count;
    this.#size = size;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      while (this.made < this.#count) yield new Uint8Array(this.#size).fill(this.made++ % 251);
    } finally {
      this.isEnded = true;
    }
  }

  /** The same as a stream of the web that reads nothing ahead. */
  toWebStream(): ReadableStream<Uint8Array> {
    const iterator = this[Symbol.asyncIterator]();
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const part = await iterator.next();
          if (part.done === true) controller.close();
          else controller.enqueue(part.value);
        },
        cancel: async () => {
          this.isEnded = true;
          await iterator.return(undefined);
        },
      },
      { highWaterMark: 0 },
    );
  }
}

/** How many bytes a stream has, read to its end. */
export async function sizeOf(stream: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const chunk of stream) size += chunk.length;
  return size;
}

/** Resolves when a condition holds. A test that waits in vain fails by its own time limit. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}
