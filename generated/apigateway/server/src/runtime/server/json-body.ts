import { isJsonObject, type JsonObject } from "../codec/json.js";
import { SerializationException } from "./exceptions.js";
import { exceedsDepth, findFault } from "./json-syntax.js";
import type { OperationRequest } from "./operation-request.js";

/** Turns JSON text into a value; throws for text that is not JSON. `parseBigJson` is the one that keeps all digits. */
export type JsonParser = (text: string) => unknown;

/** The members that travel in the body. No body at all is an object without members. */
export function readJsonBody(request: OperationRequest, parse: JsonParser = JSON.parse): JsonObject {
  if (request.body.length === 0) return {};
  const value = readJson(request, parse);
  if (!isJsonObject(value)) throw new SerializationException("", "The body must be a JSON object.");
  return value;
}

/** The body as one JSON value, for `@httpPayload`. Undefined where there is no body. */
export function readJson(request: OperationRequest, parse: JsonParser = JSON.parse): unknown {
  if (request.body.length === 0) return undefined;
  const text = decode(jsonDecoder, request);
  if (exceedsDepth(text, request.maxJsonDepth)) {
    throw new SerializationException(
      "",
      `The body must not be nested deeper than ${request.maxJsonDepth} levels.`,
    );
  }
  try {
    return parse(text);
  } catch {
    throw brokenJson(text);
  }
}

/**
 * The body as the JSON of an optional structure. An object without members is no structure: it is what clients send for
 * none, so that services have JSON to read.
 */
export function readOptionalStructure(request: OperationRequest, parse: JsonParser = JSON.parse): unknown {
  const value = readJson(request, parse);
  return isJsonObject(value) && Object.keys(value).length === 0 ? undefined : value;
}

/** The body as text, a byte order mark included. Throws a SerializationException where it is not UTF-8. */
export function readText(request: OperationRequest): string {
  return decode(textDecoder, request);
}

function decode(decoder: TextDecoder, { body }: OperationRequest): string {
  try {
    return decoder.decode(body);
  } catch {
    throw new SerializationException("", "The body must be UTF-8.");
  }
}

/** A byte order mark before JSON counts for nothing (RFC 8259, section 8.1). */
const jsonDecoder: TextDecoder = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true });

const textDecoder: TextDecoder = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function brokenJson(text: string): SerializationException {
  const pointer = findFault(text);
  if (pointer === "") return new SerializationException("", "The body must be valid JSON.");
  const message = `Value at '${pointer}' failed to satisfy constraint: Member must be valid JSON`;
  return new SerializationException(pointer, message);
}
