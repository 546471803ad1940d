import { encodeBase64 } from "../codec/base64.js";
import type { LambdaEvent } from "./lambda-event.js";
import { readStream } from "./read-stream.js";
import type { OperationResponse } from "./response.js";

/** What a function answers with, for all that call it by HTTP. */
export interface LambdaAnswer {
  readonly statusCode: number;
  readonly headers?: Record<string, string>;
  /** Where the load balancer has been told to use several values. */
  readonly multiValueHeaders?: Record<string, string[]>;
  /** Where the payload has a place of its own for them. */
  readonly cookies?: string[];
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/**
 * Writes an answer in the form that the event asks for. Streams are read to their end: Lambda takes an answer as a whole,
 * of 6 MB at most. Rejects where a stream has more than that, or fails.
 */
export async function toLambdaAnswer(
  event: LambdaEvent,
  method: string,
  { status, headers, body }: OperationResponse,
): Promise<LambdaAnswer> {
  const isEmpty = method === "HEAD" || status === 204 || status === 304;
  return { statusCode: status, ...headersFor(event, headers), ...(await contentOf(body, isEmpty)) };
}

type Content = Pick<LambdaAnswer, "body" | "isBase64Encoded">;

async function contentOf(body: OperationResponse["body"], isEmpty: boolean): Promise<Content> {
  if (isEmpty) {
    if (body instanceof ReadableStream) void body.cancel().catch(() => {});
    return { body: "", isBase64Encoded: false };
  }
  if (typeof body === "string") return { body, isBase64Encoded: false };
  const bytes = body instanceof ReadableStream ? await readStream(body, MAX_BYTES) : body;
  if (bytes === "too-large") {
    throw new RangeError(`Lambda cannot answer with a stream of more than ${MAX_BYTES} bytes.`);
  }
  return { body: encodeBase64(bytes), isBase64Encoded: true };
}

/** 6 MB, less a third for base64, and room for the headers. */
const MAX_BYTES = 4_500_000;

function headersFor(
  event: LambdaEvent,
  headers: Record<string, string>,
): Pick<LambdaAnswer, "headers" | "multiValueHeaders" | "cookies"> {
  if (event.requestContext?.elb !== undefined && event.multiValueHeaders != null) {
    const multiValueHeaders: Record<string, string[]> = {};
    for (const name in headers) multiValueHeaders[name] = [headers[name] ?? ""];
    return { multiValueHeaders };
  }
  const cookie = Object.keys(headers).find((name) => name.toLowerCase() === "set-cookie");
  if (event.version !== "2.0" || cookie === undefined) return { headers };
  const { [cookie]: value = "", ...others } = headers;
  return { headers: others, cookies: [value] };
}
