import type { BodyFault } from "./server-request.js";

/** The body of a request as a handler gets it: its bytes come as they are read. */
export type BodyStream = ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>;

/** What the stream of a request's body fails with. Where a handler lets it pass, the request is refused for that reason. */
export class BodyStreamError extends Error {
  override readonly name = "BodyStreamError";
  readonly fault: BodyFault;

  constructor(fault: BodyFault, cause?: unknown) {
    super(MESSAGES[fault], { cause });
    this.fault = fault;
  }
}

const MESSAGES: Readonly<Record<BodyFault, string>> = {
  "too-large": "The body has more bytes than the service takes.",
  incomplete: "The body ended before all of it was there.",
  undecodable: "The body is not in the coding that its header names.",
};

/**
 * The body of a request as its handler reads it: chunk by chunk, each fetched when it is asked for. It fails where there
 * are more bytes than the limit, and for the given reason where its source fails.
 */
export function boundedStream(
  source: ReadableStream<Uint8Array>,
  maxBytes: number,
  fault: BodyFault = "incomplete",
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let size = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const part = await reader.read();
          if (part.done) return controller.close();
          size += part.value.length;
          if (size <= maxBytes) return controller.enqueue(part.value);
        } catch (thrown) {
          return controller.error(
            thrown instanceof BodyStreamError ? thrown : new BodyStreamError(fault, thrown),
          );
        }
        controller.error(new BodyStreamError("too-large"));
        await reader.cancel().catch(() => {});
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing is read ahead.
    { highWaterMark: 0 },
  );
}
