import { createHash } from "node:crypto";

/** A short text that stands for a content: two contents of one fingerprint are the same. */
export function fingerprint(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url").slice(0, 22);
}
