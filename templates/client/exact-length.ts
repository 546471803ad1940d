import { LengthCheck } from "./length-check.js";
import { checkReadable } from "./node-length-check.js";
import { isReadable } from "./node-readable.js";

/**
 * The same stream, which fails where it turns out to have another length than the request says: what is too long would be
 * read as the next request, what is too short would be waited for. Its last bytes wait for its end, so that no part of a
 * longer stream passes for the whole.
 */
export function ofExactLength<Body>(
  body: Body,
  length: number,
): Body | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> {
  const check = new LengthCheck(length);
  if (body instanceof ReadableStream) return body.pipeThrough(new TransformStream(transformer(check)));
  return isReadable(body) ? checkReadable(body, check) : body;
}

function transformer(check: LengthCheck): Transformer<Uint8Array, Uint8Array> {
  return {
    transform(chunk, controller) {
      const passed = check.next(chunk);
      if (passed !== undefined) controller.enqueue(passed);
    },
    flush(controller) {
      const passed = check.end();
      if (passed !== undefined) controller.enqueue(passed);
    },
  };
}
