import { Bench } from "tinybench";
import type { Case } from "./compare.js";

/** CPU milliseconds that a batch takes: a thousand times what the clock can tell. */
const BATCH = 20;

/** CPU milliseconds of a stretch of warming up. */
const STRETCH = 300;

/** Stretches in a row that bring no more than a fiftieth: then the compiler has come to its last word. */
const STEADY = 3;

/** Stretches after which a case is measured as it is. */
const PATIENCE = 20;

/** Warms a case up, and makes what measures one run of it, in CPU milliseconds. */
export async function prepare(measured: Case): Promise<() => Promise<number>> {
  if ("cost" in measured) {
    await measured.cost();
    return measured.cost;
  }
  const batch = toBatch(measured.run);
  const size = await calibrate(batch);
  await warmUp(batch, size);
  return () => sample(batch, size);
}

type Batch = (size: number) => void | Promise<void>;

/** The AWS SDK takes three seconds until it is as fast as it gets, small functions take none. */
async function warmUp(batch: Batch, size: number): Promise<void> {
  let best = Infinity;
  for (let steady = 0, stretch = 0; steady < STEADY && stretch < PATIENCE; stretch++) {
    const cost = await stretchOf(batch, size);
    steady = cost > best * 0.98 ? steady + 1 : 0;
    best = Math.min(best, cost);
  }
}

/** What a batch costs in a stretch of them. */
async function stretchOf(batch: Batch, size: number): Promise<number> {
  const start = cpuTime();
  let batches = 0;
  while (cpuTime() - start < STRETCH) {
    await batch(size);
    batches++;
  }
  return (cpuTime() - start) / batches;
}

/** The median of three batches. */
async function sample(batch: Batch, size: number): Promise<number> {
  const bench = new Bench({ iterations: 3, time: 0, warmup: false, throws: true });
  bench.add("batch", async () => {
    const start = cpuTime();
    await batch(size);
    return { overriddenDuration: (cpuTime() - start) / size };
  });
  const [task] = await bench.run();
  if (task?.result.state !== "completed") throw new Error(`A sample ended as ${task?.result.state}.`);
  return task.result.latency.p50;
}

async function calibrate(batch: Batch): Promise<number> {
  for (let size = 1; ; size *= 2) {
    const start = cpuTime();
    await batch(size);
    if (cpuTime() - start >= BATCH) return size;
  }
}

/** Promises are awaited one by one; where there is none, nothing is awaited. */
function toBatch(run: () => unknown): Batch {
  if (!(run() instanceof Promise)) {
    return (size) => {
      for (let count = 0; count < size; count++) kept.result = run();
    };
  }
  return async (size) => {
    for (let count = 0; count < size; count++) kept.result = await run();
  };
}

/** A result that is kept cannot be optimised away. */
const kept: { result?: unknown } = {};

/** Of all threads of this process: compiling and collecting garbage count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
