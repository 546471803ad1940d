import { nodeModule } from "../platform/node-process.js";

/** A random UUID (RFC 9562, version 4). Browsers make them on secure origins only, as they do signatures. */
export function randomUuid(): string {
  // Node's own module first: touching the global one loads all of WebCrypto.
  return (nodeModule("node:crypto") ?? globalThis.crypto).randomUUID();
}
