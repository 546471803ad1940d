import { nodeModule } from "./node-process.js";

/** A random UUID (RFC 9562, version 4); on insecure origins, where browsers make none, as many random digits. */
export function randomUuid(): string {
  // Node's own module first: touching the global one loads all of WebCrypto.
  const crypto = nodeModule("node:crypto") ?? globalThis.crypto;
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  return globalThis.crypto.getRandomValues(new BigUint64Array(2)).join("");
}
