/** A random UUID (RFC 9562, version 4). Browsers make them on secure origins only, as they do signatures. */
export function randomUuid(): string {
  return crypto.randomUUID();
}
