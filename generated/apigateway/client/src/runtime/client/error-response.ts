import type { ResponseMetadata } from "@smithy/types";

import type { JsonObject } from "../codec/json.js";
import { parseJsonObject } from "./json.js";
import type { CollectedResponse } from "./operation.js";
import { responseMetadata } from "./response-metadata.js";

/** What an answer with an error says, whatever it is made of: also the options of any exception's constructor. */
export interface ErrorResponse {
  /** The error's shape without namespace; `Unknown` where the answer does not tell. */
  readonly name: string;
  readonly message: string;
  /** Whose fault the status says it is. */
  readonly $fault: "client" | "server";
  readonly $metadata: ResponseMetadata;
  readonly $response: CollectedResponse;
  /** The body's members; empty where the body is not a JSON object. */
  readonly body: JsonObject;
}

/**
 * Reads the answer of a failed request. It never throws: a proxy's HTML page is an error without a name. The name stands in
 * the header `x-amzn-errortype`, else in the body as `code` or `Code`, else as `__type`.
 */
export function readErrorResponse(response: CollectedResponse): ErrorResponse {
  const { body, problem } = readBody(response);
  return {
    name:
      errorName(response.headers["x-amzn-errortype"]) ??
      errorName(body["code"] ?? body["Code"]) ??
      errorName(body["__type"]) ??
      "Unknown",
    message: textOf(body["message"]) ?? textOf(body["Message"]) ?? problem ?? "UnknownError",
    $fault: response.statusCode >= 500 ? "server" : "client",
    $metadata: responseMetadata(response),
    $response: response,
    body,
  };
}

function readBody(response: CollectedResponse): { body: JsonObject; problem?: string } {
  try {
    return { body: parseJsonObject(response) };
  } catch (error) {
    // Guaranteed by the reader, which throws nothing else.
    return { body: {}, problem: (error as Error).message };
  }
}

/**
 * Puts on an error those members of the body that its class does not know, as the AWS SDK does. What the error has already,
 * by itself or inherited, is left alone, so that no body can replace a stack or a prototype.
 */
export function addUnknownMembers<Exception extends Error>(
  exception: Exception,
  body: JsonObject,
): Exception {
  for (const name of Object.keys(body)) {
    if (!(name in exception) && !name.startsWith("$")) Object.assign(exception, { [name]: body[name] });
  }
  return exception;
}

/** `com.example#BadRequest:http://example.com/` is `BadRequest`. */
function errorName(value: unknown): string | undefined {
  return /^(?:[^#:,]*#)?([^:,]+)/.exec(textOf(value) ?? "")?.[1];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
