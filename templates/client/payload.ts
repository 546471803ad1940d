import type { CollectedResponse } from "./operation.js";

/** The body of a response as text. A byte order mark is a character of it, as all others are. */
export function payloadText({ body }: CollectedResponse): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
}
