import { toTransportError } from "./transport-error.js";

/**
 * The body of a `fetch` as a stream that fails with errors of ours, and that lifts the limits of its request when it has
 * ended: read to the end, broken off or cancelled. A chunk is fetched when it is asked for.
 */
export function openBody(
  body: ReadableStream<Uint8Array>,
  liftLimits: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const part = await reader.read();
          if (!part.done) return controller.enqueue(part.value);
          controller.close();
        } catch (thrown) {
          controller.error(toTransportError(thrown));
        }
        liftLimits();
      },
      cancel(reason) {
        liftLimits();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
