import { parseBigJson, readBigDecimal, readBigInteger } from "../codec/big-json.js";
import { isJsonObject, type JsonObject } from "../codec/json.js";
import { DeserializationError, wrongType } from "./deserialization-error.js";
import type { ErrorResponse } from "./error-response.js";
import type { CollectedResponse } from "./operation.js";

/** As `parseJsonObject`, but no number loses a digit: for operations that answer with big numbers. */
export function parseBigJsonObject({ body }: CollectedResponse): JsonObject {
  if (body.length === 0) return {};
  const value = parse(new TextDecoder().decode(body));
  if (isJsonObject(value)) return value;
  throw new DeserializationError("The body of the response is JSON, but not an object");
}

/** As `payloadJson`, but no number loses a digit. */
export function payloadBigJson({ body }: CollectedResponse): unknown {
  return parse(new TextDecoder().decode(body));
}

/** The body of an error that has big numbers, with all their digits. */
export function bigErrorBody({ body, $response }: ErrorResponse): JsonObject {
  // A body that is no JSON object is known to be empty, and has no number to lose.
  return Object.keys(body).length === 0 ? body : parseBigJsonObject($response);
}

/** A whole number of any length, or its text: headers have no other form. */
export function expectBigInteger(value: unknown, name: string): bigint {
  const integer = readBigInteger(value);
  if (integer !== undefined) return integer;
  if (typeof value === "string" && /^-?\d+$/.test(value)) return BigInt(value);
  throw wrongType("a whole number", value, name);
}

/** A decimal number of any length, as text. */
export function expectBigDecimal(value: unknown, name: string): string {
  const decimal = readBigDecimal(value);
  if (decimal !== undefined) return decimal;
  if (typeof value === "string" && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value)) return value;
  throw wrongType("a number", value, name);
}

function parse(text: string): unknown {
  try {
    return parseBigJson(text);
  } catch (cause) {
    throw new DeserializationError("The body of the response is not JSON", "", { cause });
  }
}
