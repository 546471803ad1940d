import type { Readable, TransformCallback } from "node:stream";

import { nodeModule } from "../platform/node-process.js";
import type { LengthCheck } from "./length-check.js";

/** The same stream of Node, held to its length. Elsewhere than in Node it stays as it is. */
export function checkReadable(stream: Readable, check: LengthCheck): Readable {
  const node = nodeModule("node:stream");
  if (node === undefined) return stream;
  const checked = new node.Transform({
    transform(chunk: Uint8Array, _, done) {
      attempt(() => check.next(chunk), done);
    },
    flush(done) {
      attempt(() => check.end(), done);
    },
  });
  // An error of either is one of both: whoever reads the second hears of it.
  node.pipeline(stream, checked, () => {});
  return checked;
}

function attempt(step: () => Uint8Array | undefined, done: TransformCallback): void {
  let passed: Uint8Array | undefined;
  try {
    passed = step();
  } catch (error) {
    // Guaranteed by `LengthCheck`, which throws errors alone.
    return done(error as Error);
  }
  done(null, passed);
}
