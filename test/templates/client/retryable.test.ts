import { describe, expect, test } from "vitest";

import { type Failure, retryErrorType } from "../../../templates/client/retryable.js";

function typeOf(failure: Partial<Failure>): string {
  return retryErrorType({ name: "X", message: "", ...failure });
}

function withStatus(httpStatusCode: number): Partial<Failure> {
  return { $metadata: { httpStatusCode } };
}

describe("throttling", () => {
  test.each([
    "BandwidthLimitExceeded",
    "EC2ThrottledException",
    "LimitExceededException",
    "PriorRequestNotComplete",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "RequestThrottled",
    "RequestThrottledException",
    "SlowDown",
    "ThrottledException",
    "Throttling",
    "ThrottlingException",
    "TooManyRequestsException",
    "TransactionInProgressException",
  ])("is told by the name %s, whatever the status", (name) => {
    expect(typeOf({ name, ...withStatus(400) })).toBe("THROTTLING");
  });

  test("is told by the status 429 and by the model", () => {
    expect(typeOf(withStatus(429))).toBe("THROTTLING");
    expect(typeOf({ $retryable: { throttling: true } })).toBe("THROTTLING");
  });
});

describe("a transient failure", () => {
  test.each([500, 502, 503, 504])("is told by the status %i", (status) => {
    expect(typeOf(withStatus(status))).toBe("TRANSIENT");
  });

  test.each(["TimeoutError", "RequestTimeout", "RequestTimeoutException"])(
    "is told by the name %s",
    (name) => {
      expect(typeOf({ name })).toBe("TRANSIENT");
    },
  );

  test.each([
    "ECONNRESET",
    "ECONNREFUSED",
    "EPIPE",
    "ETIMEDOUT",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ENOTFOUND",
    "EAI_AGAIN",
  ])("is told by the code %s", (code) => {
    expect(typeOf({ code })).toBe("TRANSIENT");
  });

  test("is told by the model, by a corrected clock and by what caused the error", () => {
    expect(typeOf({ $retryable: {} })).toBe("TRANSIENT");
    expect(typeOf({ $metadata: { httpStatusCode: 403, clockSkewCorrected: true } })).toBe("TRANSIENT");
    const reset = Object.assign(new Error(), { code: "ECONNRESET" });
    expect(typeOf({ cause: reset })).toBe("TRANSIENT");
    expect(typeOf({ cause: new TypeError("fetch failed", { cause: reset }) })).toBe("TRANSIENT");
  });

  test("is sought no deeper than ten causes", () => {
    const circular = new Error("circular");
    circular.cause = circular;
    expect(typeOf(circular)).toBe("CLIENT_ERROR");
  });
});

describe("what is final", () => {
  test("is an abort, even of something transient", () => {
    expect(typeOf({ name: "AbortError", code: "ECONNRESET" })).toBe("CLIENT_ERROR");
  });

  test("is every other answer", () => {
    expect([400, 401, 403, 404, 409, 413].map((status) => typeOf(withStatus(status)))).toEqual(
      Array(6).fill("CLIENT_ERROR"),
    );
    expect(typeOf(withStatus(501))).toBe("SERVER_ERROR");
    expect(typeOf({ name: "SyntaxError", ...withStatus(201) })).toBe("CLIENT_ERROR");
    expect(typeOf({ name: "NotThrottlingException" })).toBe("CLIENT_ERROR");
  });
});
