import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { serve } from "../roundtrip/support/generated-server.js";
import { capturedClients, type CapturedRequest, capturedRequests } from "./support/captured-request.js";
import { type ExpectedAnswer, expectedAnswer } from "./support/expected-answer.js";
import { type Answer, replay } from "./support/replay.js";

describe.each(capturedClients)("requests as %s sends them", (client) => {
  const requests = capturedRequests(client);

  it.skipIf(requests === undefined)("are answered as their bodies ask for, or refused by name", async () => {
    // The id has no member in a stage, so the certificate's carries it back.
    const url = await serve(({ restApiId, ...stage }) => ({ ...stage, clientCertificateId: restApiId }));
    const wrong: string[] = [];
    for (const request of requests ?? []) {
      const answer = await replay(url, request);
      if (!isAsExpected(request, answer)) wrong.push(`${request.name}: ${JSON.stringify(answer.json)}`);
    }
    expect(wrong).toEqual([]);
    expect(requests?.length).toBeGreaterThan(50);
  });
});

function isAsExpected({ path, body }: CapturedRequest, answer: Answer): boolean {
  const expected = expectedAnswer(path, Buffer.from(body).toString("utf8"));
  return hasGoodHeaders(answer) && hasExpectedBody(expected, answer);
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
