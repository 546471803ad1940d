import { nodeProcess } from "./node-process.js";

/** A random UUID (RFC 9562, version 4). */
export function randomUuid(): string {
  // Node's own module first: touching the global one loads all of WebCrypto.
  const crypto = nodeProcess()?.getBuiltinModule?.("node:crypto") ?? globalThis.crypto;
  // Browsers have `randomUUID` on secure origins only.
  return typeof crypto.randomUUID === "function" ? crypto.randomUUID() : uuidOfRandomBytes();
}

function uuidOfRandomBytes(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  // The version is 4; the variant, two bits of the next group, is the `8` to `b` of which `a` is one.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
