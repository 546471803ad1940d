/** SHA-256 and HMAC-SHA-256. Answers come at once from Node's own module and later from WebCrypto: `await` takes both. */
export interface Digests {
  /** The hash in lower-case hex. Text is hashed as UTF-8. */
  sha256(data: string | Uint8Array): string | Promise<string>;
  /** Hashes each part with the hash of the one before as the key, and keeps the last as the key of a `Sign`. */
  deriveKey(secret: string, parts: readonly string[]): Sign | Promise<Sign>;
}

/** Signs text with a key that it keeps to itself. The signature is in lower-case hex. */
export type Sign = (text: string) => string | Promise<string>;
