import { expect, it } from "vitest";
import { RunningRequests } from "../../../templates/server/running-requests.js";

it("requests are idle at once where none runs", async () => {
  await expect(new RunningRequests().idle()).resolves.toBeUndefined();
});

it("requests are idle for everybody who waits when the last one ends, and not before", async () => {
  const running = new RunningRequests();
  const told: string[] = [];
  running.begin();
  running.begin();
  const first = running.idle().then(() => told.push("first"));
  const second = running.idle().then(() => told.push("second"));
  running.end();
  await Promise.resolve();
  expect([running.count, told]).toEqual([1, []]);
  running.end();
  await Promise.all([first, second]);
  expect([running.count, told]).toEqual([0, ["first", "second"]]);
});
