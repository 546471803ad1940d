import { generateModel, type Run } from "./generate-model.js";
import type { Outcome } from "./outcome.js";

/** A model to generate. */
export interface Task {
  readonly file: string;
  readonly run: Run;
}

/** What became of it. */
export interface Answer {
  readonly outcomes: readonly Outcome[];
  /** What the process holds by now, in bytes. */
  readonly memory: number;
}

/*
 * Generates one model after the other, as it is told to by messages. A process of its own, since one that runs out of
 * memory or hangs should not take the others with it.
 */
process.on("message", (message) => {
  // The parent is worker-process.ts, which sends nothing else.
  const { file, run } = message as Task;
  void generateModel(file, run).then((outcomes) => {
    const answer: Answer = { outcomes, memory: process.memoryUsage.rss() };
    process.send?.(answer);
  });
});
