import type { Digests } from "./digests.js";

/** The digests of WebCrypto, for browsers and workers. Browsers have it on secure origins only. */
export function webDigests(): Digests {
  return {
    sha256: async (data) => toHex(await crypto.subtle.digest("SHA-256", toBytes(data))),
    async deriveKey(secret, parts) {
      let key: BufferSource = toBytes(secret);
      for (const part of parts) key = await hmac(key, part);
      return async (text) => toHex(await hmac(key, text));
    },
  };
}

async function hmac(bytes: BufferSource, text: string): Promise<ArrayBuffer> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes, algorithm, false, ["sign"]);
  return crypto.subtle.sign("HMAC", key, toBytes(text));
}

function toBytes(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  // The copy of bytes is for those over shared memory, which WebCrypto refuses.
  return typeof data === "string" ? new TextEncoder().encode(data) : new Uint8Array(data);
}

function toHex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
