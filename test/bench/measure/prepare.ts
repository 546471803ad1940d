import { Bench } from "tinybench";
import type { Case } from "./compare.js";

/** CPU milliseconds that a batch takes: a thousand times what the clock can tell. */
const BATCH = 20;

/** CPU milliseconds of warming up, in which the compiler comes to its last word. */
const WARM_UP = 300;

/** Warms a case up, and makes what measures one run of it, in CPU milliseconds. */
export async function prepare(measured: Case): Promise<() => Promise<number>> {
  if ("cost" in measured) {
    await measured.cost();
    return measured.cost;
  }
  const batch = toBatch(measured.run);
  const size = await calibrate(batch);
  for (const end = cpuTime() + WARM_UP; cpuTime() < end;) await batch(size);
  return () => sample(batch, size);
}

type Batch = (size: number) => void | Promise<void>;

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
