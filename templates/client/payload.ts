import { DeserializationError } from "./deserialization-error.js";
import type { CollectedResponse } from "./operation.js";

/** The body of a response as text. */
export function payloadText({ body }: CollectedResponse): string {
  return new TextDecoder().decode(body);
}

/** The body of a response as any JSON value. Throws where it is none. */
export function payloadJson(response: CollectedResponse): unknown {
  try {
    return JSON.parse(payloadText(response));
  } catch (cause) {
    throw new DeserializationError("The body of the response is not JSON", "", { cause });
  }
}
