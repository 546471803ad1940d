import { describe, expect, it } from "vitest";
import { fuzzInProcess } from "./http/in-process.js";
import { fuzzOverSockets } from "./http/over-sockets.js";
import { seedRequests } from "./http/seeds.js";

// A sample of what `npm run fuzz:http` does for as long as it is told to.

const seeds = seedRequests(process.cwd());

describe.each([
  ["takes everybody", false],
  ["verifies signatures", true],
])("a service that %s", (_, isSigned) => {
  it("answers 10,000 malformed requests, and none by a 5xx", async () => {
    const tally = await fuzzInProcess({ seed: 2, count: 10_000, seeds, isSigned });
    expect(tally.problems).toEqual([]);
    // Of both kinds, or nothing was tried.
    expect(tally.summary).toMatch(/\b201: \d/);
    expect(tally.summary).toMatch(/\b400: \d/);
  });

  it("survives 300 connections that hardly speak HTTP", async () => {
    const tally = await fuzzOverSockets({ seed: 2, count: 300, seeds, isSigned });
    expect(tally.problems).toEqual([]);
  });
});
