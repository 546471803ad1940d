import { expect, it } from "vitest";
import { testCounts } from "./test-counts.mjs";

it("what a run did is said in one line", () => {
  expect(testCounts({ ...nothing, numPassedTests: 12, numPendingTests: 1, numTodoTests: 1 })).toBe(
    "12 passed, 0 failed, 2 skipped",
  );
});

it("a file that could not be loaded counts as failed", () => {
  const unloaded = { status: "failed", assertionResults: [] };
  const loaded = { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] };
  const report = { ...nothing, numPassedTests: 1, numFailedTests: 1, testResults: [unloaded, loaded] };
  expect(testCounts(report)).toBe("1 passed, 2 failed, 0 skipped");
});

const nothing = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};
