/**
 * What a handler gives for a member with `@streaming`: all of it, or a stream that is read as it is sent. Streams of Node
 * are iterable.
 */
export type StreamBody =
  string | Uint8Array | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/** A handler's stream as a body. What is there as a whole stays so, and has a length. */
export function streamBody(body: StreamBody): string | Uint8Array | ReadableStream<Uint8Array> {
  if (typeof body === "string" || body instanceof Uint8Array || body instanceof ReadableStream) return body;
  const iterator = body[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const part = await iterator.next();
        if (part.done !== true) controller.enqueue(toBytes(part.value));
        else controller.close();
      },
      cancel() {
        // An iterator that is waiting ends only when it gets what it waits for, a stream of Node at once.
        if (isDestroyable(body)) body.destroy();
        else void iterator.return?.().catch(() => {});
      },
    },
    { highWaterMark: 0 },
  );
}

function isDestroyable(body: object): body is { destroy(): void } {
  return "destroy" in body && typeof body.destroy === "function";
}

function toBytes(chunk: Uint8Array | string): Uint8Array {
  return typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
}

/**
 * The body of an answer, watched while it is sent: it fails where a chunk is not bytes, and where its length is not the one
 * that the answer has named. Whoever sends it breaks the connection off then, so that no part passes for the whole.
 */
export function watchedBody(
  body: ReadableStream<Uint8Array>,
  length: number | undefined,
  onError: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let size = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const part = await reader.read();
          if (!part.done) size += lengthOf(part.value);
          if (length !== undefined && (part.done ? size < length : size > length))
            throw new RangeError(`The answer has named ${length} bytes, but its stream has not as many.`);
          if (part.done) controller.close();
          else controller.enqueue(part.value);
        } catch (error) {
          onError(error);
          controller.error(error);
          await reader.cancel(error).catch(() => {});
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** Handlers may not be checked by a compiler. */
function lengthOf(chunk: unknown): number {
  if (chunk instanceof Uint8Array) return chunk.length;
  throw new TypeError("The stream of an answer has a chunk that is not bytes.");
}
