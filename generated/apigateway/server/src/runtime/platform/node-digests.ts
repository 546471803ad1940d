import type { Digests } from "./digests.js";
import { nodeModule } from "./node-process.js";

/** The digests of `node:crypto`, all synchronous. Undefined where that module cannot be had without an import. */
export function nodeDigests(): Digests | undefined {
  const crypto = nodeModule("node:crypto");
  if (crypto === undefined) return undefined;
  return {
    sha256: (data) =>
      // `hash` is a quarter of the work, but younger than the oldest Node 20.
      typeof crypto.hash === "function"
        ? crypto.hash("sha256", data)
        : crypto.createHash("sha256").update(data).digest("hex"),
    deriveKey(secret, parts) {
      let bytes: string | Uint8Array = secret;
      for (const part of parts) bytes = crypto.createHmac("sha256", bytes).update(part).digest();
      // Signing with bytes would make such an object every time.
      const key = crypto.createSecretKey(Buffer.from(bytes));
      return (text) => crypto.createHmac("sha256", key).update(text).digest("hex");
    },
  };
}
