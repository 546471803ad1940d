import type { RetryErrorType } from "@smithy/types";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { StandardRetryStrategy } from "../../../templates/client/retry.js";

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(1);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The delays of retry after retry, until the strategy refuses. */
async function delays(
  strategy: StandardRetryStrategy,
  errorType: RetryErrorType,
  hint?: number,
): Promise<number[]> {
  const all: number[] = [];
  const retryAfterHint = hint === undefined ? {} : { retryAfterHint: new Date(Date.now() + hint) };
  let token = await strategy.acquireInitialRetryToken();
  for (;;) {
    const next = await strategy
      .refreshRetryTokenForRetry(token, { errorType, ...retryAfterHint })
      .catch(() => undefined);
    if (next === undefined) return all;
    token = next;
    all.push(token.getRetryDelay());
  }
}

describe("the standard strategy", () => {
  test("sends a request as often as it may, and no more", async () => {
    expect(await delays(new StandardRetryStrategy(() => 3), "TRANSIENT")).toHaveLength(2);
    expect(await delays(new StandardRetryStrategy(() => 1), "TRANSIENT")).toHaveLength(0);
  });

  test("does not repeat what is final", async () => {
    expect(await delays(new StandardRetryStrategy(() => 9), "CLIENT_ERROR")).toEqual([]);
    expect(await delays(new StandardRetryStrategy(() => 9), "SERVER_ERROR")).toEqual([]);
  });

  test("doubles the delay with every attempt, up to 20 seconds", async () => {
    expect(await delays(new StandardRetryStrategy(() => 11), "TRANSIENT")).toEqual([
      100, 200, 400, 800, 1600, 3200, 6400, 12_800, 20_000, 20_000,
    ]);
  });

  test("begins with five times the delay when it is throttled", async () => {
    expect(await delays(new StandardRetryStrategy(() => 4), "THROTTLING")).toEqual([500, 1000, 2000]);
  });

  test("waits any part of the delay, so that clients do not come back together", async () => {
    vi.mocked(Math.random).mockReturnValueOnce(0).mockReturnValueOnce(0.255);
    expect(await delays(new StandardRetryStrategy(() => 3), "TRANSIENT")).toEqual([0, 51]);
  });

  test("waits as long as the service asks, but no more than five seconds longer than without", async () => {
    expect(await delays(new StandardRetryStrategy(() => 2), "THROTTLING", 2000)).toEqual([2000]);
    expect(await delays(new StandardRetryStrategy(() => 2), "THROTTLING", 100)).toEqual([500]);
    expect(await delays(new StandardRetryStrategy(() => 2), "THROTTLING", 3_600_000)).toEqual([5500]);
    expect(await delays(new StandardRetryStrategy(() => 2), "THROTTLING", -5000)).toEqual([500]);
  });
});

describe("the bucket of tokens", () => {
  test("allows fifty retries of transient failures in a row, or a hundred of throttling", async () => {
    expect(await delays(new StandardRetryStrategy(() => 1000), "TRANSIENT")).toHaveLength(50);
    expect(await delays(new StandardRetryStrategy(() => 1000), "THROTTLING")).toHaveLength(100);
  });

  test("gets back what a retry took when the retry succeeds", async () => {
    const strategy = new StandardRetryStrategy(() => 1000);
    await delays(strategy, "TRANSIENT");
    const first = await strategy.acquireInitialRetryToken();
    for (let call = 0; call < 10; call++) strategy.recordSuccess(first);
    const token = await strategy.refreshRetryTokenForRetry(first, { errorType: "TRANSIENT" });
    expect(await delays(strategy, "TRANSIENT")).toHaveLength(0);
    strategy.recordSuccess(token);
    expect(await delays(strategy, "TRANSIENT")).toHaveLength(1);
  });

  test("holds no more than it had at first", async () => {
    const strategy = new StandardRetryStrategy(() => 1000);
    const first = await strategy.acquireInitialRetryToken();
    for (let call = 0; call < 100; call++) strategy.recordSuccess(first);
    expect(await delays(strategy, "TRANSIENT")).toHaveLength(50);
  });
});
