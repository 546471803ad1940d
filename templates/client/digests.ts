import { nodeDigests } from "./node-digests.js";
import { webDigests } from "./web-digests.js";

/** SHA-256 and HMAC-SHA-256. Answers come at once from Node's own module and later from WebCrypto: `await` takes both. */
export interface Digests {
  /** The hash in lower-case hex. Text is hashed as UTF-8. */
  sha256(data: string | Uint8Array): string | Promise<string>;
  /** Hashes each part with the hash of the one before as the key, and keeps the last as the key of a `Signature`. */
  deriveKey(secret: string, parts: readonly string[]): Sign | Promise<Sign>;
}

/** Signs text with a key that it keeps to itself. The signature is in lower-case hex. */
export type Sign = (text: string) => string | Promise<string>;

/** Node's digests where they exist, as they take a tenth of the time; WebCrypto's elsewhere. */
export function platformDigests(): Digests {
  return nodeDigests() ?? webDigests();
}
