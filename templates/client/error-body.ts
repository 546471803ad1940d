import type { JsonObject } from "../codec/json.js";
import type { ErrorResponse } from "./error-response.js";
import { type JsonParser, parseJsonObject } from "./json.js";

/** The body of an error that has long or big numbers, read again with all their digits. */
export function errorBody({ body, $response }: ErrorResponse, parse: JsonParser): JsonObject {
  // A body that is no JSON object is known to be empty, and has no number to lose.
  return Object.keys(body).length === 0 ? body : parseJsonObject($response, parse);
}
