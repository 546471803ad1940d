/** Whether a body is text, bytes or nothing: one that can be hashed, measured and sent again, unlike a stream. */
export function isPlainBody(body: unknown): body is string | Uint8Array | null | undefined {
  return body == null || typeof body === "string" || body instanceof Uint8Array;
}
