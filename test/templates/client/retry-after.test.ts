import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { retryAfterHint } from "../../../templates/client/retry-after.js";

const NOW = new Date("2026-01-02T03:04:05Z");

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

function delayOf(headers: Record<string, string>): number | undefined {
  const hint = retryAfterHint({ statusCode: 429, headers });
  return hint && hint.getTime() - NOW.getTime();
}

test("`retry-after` is in seconds or a date", () => {
  expect(delayOf({ "retry-after": "2" })).toBe(2000);
  expect(delayOf({ "retry-after": "0.5" })).toBe(500);
  expect(delayOf({ "retry-after": "0" })).toBe(0);
  expect(delayOf({ "retry-after": "Fri, 02 Jan 2026 03:04:15 GMT" })).toBe(10_000);
});

test("`x-amz-retry-after` is in milliseconds and goes first", () => {
  expect(delayOf({ "x-amz-retry-after": "1500", "retry-after": "9" })).toBe(1500);
});

test("a service that does not say, or not so that it can be read, gives no hint", () => {
  expect(retryAfterHint(undefined)).toBeUndefined();
  expect([{}, { "retry-after": "soon" }, { "x-amz-retry-after": "soon" }].map(delayOf)).toEqual(
    Array(3).fill(undefined),
  );
});
