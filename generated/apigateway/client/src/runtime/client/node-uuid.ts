/** A random UUID (RFC 9562, version 4). Not of the global `crypto`: touching that loads all of WebCrypto. */
export function randomUuid(): string {
  return process.getBuiltinModule("node:crypto").randomUUID();
}
