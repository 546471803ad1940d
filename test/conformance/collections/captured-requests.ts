import { isDeepStrictEqual } from "node:util";
import type { Collection, ConformanceCase } from "../collection.js";
import { type CapturedRequest, capturedRequests, headerOf } from "../support/captured-request.js";
import { type ExpectedAnswer, expectedAnswer } from "../support/expected-answer.js";
import { type Answer, replay } from "../support/replay.js";
import { type StageServer, startStageServer } from "../support/stage-server.js";

/**
 * Requests of CreateStage as real clients sent them, byte for byte, to the generated server: the signature verifies, and
 * the answer is the one that the request's content asks for, whoever sent it. The same request with another body is
 * refused.
 */
export const capturedRequestsCollection: Collection = {
  name: "captured-requests",
  cases: async (corpus) => {
    const requests = capturedRequests(corpus, "captures");
    if (requests.length === 0) return undefined;
    const server = await startStageServer();
    return requests.map((request) => caseOf(request, server));
  },
};

function caseOf(request: CapturedRequest, server: StageServer): ConformanceCase {
  return {
    name: request.name,
    difference: async () => {
      server.setClock(signingTime(request));
      const expected = expectedAnswer(request.path, Buffer.from(request.body).toString("utf8"));
      const answer = await replay(server.url, request);
      if (!hasGoodHeaders(answer)) return `bad headers: ${JSON.stringify([...answer.headers])}`;
      if (!hasExpectedBody(expected, answer)) {
        return `${JSON.stringify(expected)} expected: ${answer.status} ${JSON.stringify(answer.json)}`;
      }
      return expected.kind === "unknown-path" ? undefined : tamperedDifference(request, server);
    },
  };
}

/** As many bytes as before, of which one has another bit. */
async function tamperedDifference(
  request: CapturedRequest,
  server: StageServer,
): Promise<string | undefined> {
  const body = Uint8Array.from(request.body);
  const last = body.length - 1;
  body[last] = (body[last] ?? 0) ^ 1;
  const { status, headers } = await replay(server.url, { ...request, body });
  const [error] = headers.get("x-amzn-errortype") ?? [];
  const isRefused = status === 403 && error === "InvalidSignatureException";
  return isRefused ? undefined : `with another body: ${status} ${error}`;
}

/** When the request was signed: `20150830T123600Z`. */
function signingTime(request: CapturedRequest): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(headerOf(request, "x-amz-date") ?? "") ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function hasGoodHeaders({ headers }: Answer): boolean {
  const once = ["content-type", "content-length", "date", "x-amzn-requestid"];
  return (
    once.every((name) => headers.get(name)?.length === 1) &&
    headers.get("content-type")?.[0] === "application/json"
  );
}

function hasExpectedBody(expected: ExpectedAnswer, { status, headers, json }: Answer): boolean {
  const [error] = headers.get("x-amzn-errortype") ?? [];
  switch (expected.kind) {
    case "stage": {
      const stage = { ...expected.stage, clientCertificateId: expected.restApiId };
      return status === 201 && error === undefined && isDeepStrictEqual(json, stage);
    }
    case "unknown-path":
      return status === 404 && error === "UnknownOperationException";
    case "refusal":
      return status === 400 && error === "BadRequestException" && isNamed(expected, json);
  }
}

function isNamed(expected: Extract<ExpectedAnswer, { kind: "refusal" }>, json: unknown): boolean {
  // The cast is what follows it: an answer without a message names nothing.
  const { message } = json as { readonly message?: unknown };
  if (typeof message !== "string") return false;
  const isTold = (path: string): boolean => message.includes(`at '${path}' failed to satisfy constraint`);
  return "allOf" in expected ? expected.allOf.every(isTold) : expected.anyOf.some(isTold);
}
