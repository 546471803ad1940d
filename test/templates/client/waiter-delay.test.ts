import { afterEach, expect, test, vi } from "vitest";

import { waiterDelay } from "../../../templates/client/waiter-delay.js";

const delays = { minDelay: 2, maxDelay: 120 };

afterEach(() => vi.restoreAllMocks());

// The ceilings of https://smithy.io/2.0/additional-specs/waiters.html#waiter-retries: 2 * 2^(attempt - 1), up to 120.
test.each([
  [1, 2],
  [2, 4],
  [3, 8],
  [6, 64],
  [7, 120],
  [1000, 120],
])("attempt %d waits from the shortest delay up to %d seconds", (attempt, longest) => {
  const random = vi.spyOn(Math, "random");
  random.mockReturnValue(0);
  expect(waiterDelay(attempt, delays, 300)).toBe(2);
  random.mockReturnValue(1);
  expect(waiterDelay(attempt, delays, 300)).toBe(longest);
});

test("equal delays are always the same", () => {
  expect(waiterDelay(5, { minDelay: 3, maxDelay: 3 }, 300)).toBe(3);
});

test("the last pause goes on until an answer just fits before the end", () => {
  vi.spyOn(Math, "random").mockReturnValue(1);
  expect(waiterDelay(3, delays, 10)).toBe(9.5);
  expect(waiterDelay(3, delays, 10.1)).toBe(8);
  expect(waiterDelay(3, delays, 0.2)).toBeUndefined();
});
