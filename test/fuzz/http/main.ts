import { parseArgs } from "node:util";
import { fuzzInProcess } from "./in-process.js";
import { fuzzOverSockets } from "./over-sockets.js";
import { seedRequests } from "./seeds.js";
import type { Tally } from "./tally.js";

/*
 * `npm run fuzz:http [-- --count N] [-- --sockets N] [-- --seed N]`: a million requests within the process, and connections
 * over loopback, to a service that takes everybody and to one that verifies signatures. Prints how often which status was
 * answered, and the heap after garbage collections. The exit code is 1 for a 5xx, an answer that is none, a connection
 * that hangs, or a heap that grows.
 */

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "1000000" },
    sockets: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
  },
});
const seed = Number(values.seed);
const seeds = seedRequests(process.cwd());
let problems = 0;

for (const isSigned of [false, true]) {
  const name = isSigned ? "signed" : "open";
  const heap: number[] = [];
  const onProgress = (done: number): void => {
    // Requests that come later find all caches and all optimised code there.
    if (done > 0) heap.push(heapAfterCollection());
  };
  const count = Math.ceil(Number(values.count) / 2);
  report(`${name}, in process`, count, await fuzzInProcess({ seed, count, seeds, isSigned, onProgress }));
  reportHeap(heap);
  const sockets = Math.ceil(Number(values.sockets) / 2);
  report(`${name}, connections`, sockets, await fuzzOverSockets({ seed, count: sockets, seeds, isSigned }));
}
console.log(`fuzz: ${Number(values.count) + Number(values.sockets)} requests, ${problems} problems`);
if (problems > 0) process.exitCode = 1;

function report(name: string, count: number, tally: Tally): void {
  console.log(`${name}: ${count}\n  ${tally.summary}`);
  for (const problem of tally.problems) console.log(`  PROBLEM ${problem}`);
  problems += tally.problemCount;
}

function heapAfterCollection(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

/** In MiB. The first half is warming up; after that, whatever is kept for each request shows. */
function reportHeap(heap: readonly number[]): void {
  console.log(`  heap after collections, MiB: ${heap.map((size) => size.toFixed(1)).join(" ")}`);
  const settled = heap.slice(Math.floor(heap.length / 2));
  const growth = (settled.at(-1) ?? 0) - (settled[0] ?? 0);
  if (growth <= 2) return;
  console.log(`  PROBLEM the heap grows by ${growth.toFixed(1)} MiB in the second half`);
  problems++;
}
