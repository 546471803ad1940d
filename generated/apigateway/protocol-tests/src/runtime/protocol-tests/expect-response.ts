import { bodyDifferences, bytesOfMessage, messageDifferences } from "./body.js";
import { headerDifferences } from "./headers.js";
import type { ExpectedResponse } from "./http-message.js";
import { expectNone, ProtocolMismatch } from "./mismatch.js";

/** The answer of a service, as its own types have it. */
export interface ServiceResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * Fails unless a service's answer is the expected one. Undefined stands for an error that the service does not know to
 * be modelled.
 */
export async function expectResponse(
  response: ServiceResponse | undefined,
  expected: ExpectedResponse,
): Promise<void> {
  if (response === undefined) throw new ProtocolMismatch("The service has no answer for this error.");
  const { status } = response;
  const body = await bytesOfMessage(response.body);
  expectNone("The response", [
    ...(status === expected.code ? [] : [`Status: expected ${expected.code}, found ${status}.`]),
    ...headerDifferences({ ...lengthHeader(status, body), ...response.headers }, expected),
    ...bodyDifferences(body, expected),
    ...(expected.messageRegex === undefined ? [] : messageDifferences(body, expected.messageRegex)),
  ]);
}

/** Every HTTP server adds the length of a body that is there as a whole. */
function lengthHeader(status: number, body: Uint8Array): Readonly<Record<string, string>> {
  return status === 204 || status === 304 ? {} : { "content-length": String(body.length) };
}
