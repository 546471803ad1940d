import type { HttpResponse } from "@smithy/types";

import { collectResponse, lowerCaseNames } from "./collect-response.js";
import type { CollectedResponse, StreamedResponse } from "./operation.js";
import { toSdkStream } from "./sdk-stream.js";

/**
 * Hands on a response with a status of 2xx as soon as its headers are there: its body is a stream. That of any other is an
 * error, which is read as a whole.
 */
export async function streamResponse(raw: HttpResponse): Promise<StreamedResponse | CollectedResponse> {
  const { statusCode, headers } = raw;
  if (Math.trunc(statusCode / 100) !== 2) return collectResponse(raw);
  return { statusCode, headers: lowerCaseNames(headers), body: toSdkStream(raw.body) };
}
