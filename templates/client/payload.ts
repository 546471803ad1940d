import type { CollectedResponse } from "./operation.js";

/** The body of a response as text. */
export function payloadText({ body }: CollectedResponse): string {
  return new TextDecoder().decode(body);
}
