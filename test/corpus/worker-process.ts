import { type ChildProcess, fork } from "node:child_process";
import { modelName } from "./model-files.js";
import { failed, type Outcome } from "./outcome.js";
import type { Answer, Task } from "./worker.js";

/** A process that generates models, one at a time. It is replaced where it dies, hangs or holds too much memory. */
export class WorkerProcess {
  readonly #script: URL;
  readonly #limits: WorkerLimits;
  #child: ChildProcess | undefined;

  constructor(script: URL, limits: WorkerLimits = LIMITS) {
    this.#script = script;
    this.#limits = limits;
  }

  /** What became of a model. A process that gives no answer is a failure, with what it ended with. */
  async generate(task: Task): Promise<readonly Outcome[]> {
    this.#child ??= fork(this.#script, { execArgv: ["--max-old-space-size=4096"] });
    const begun = performance.now();
    const answer = await answerOf(this.#child, task, this.#limits.milliseconds);
    if (typeof answer === "string") {
      this.end();
      return [failed(modelName(task.file), (performance.now() - begun) / 1000, answer)];
    }
    if (answer.memory > this.#limits.bytes) this.end();
    return answer.outcomes;
  }

  /** Ends the process, which is idle or lost. */
  end(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }
}

/** How much a process may take. */
interface WorkerLimits {
  /** For one model. */
  readonly milliseconds: number;
  /** What it may hold when a model is done. */
  readonly bytes: number;
}

const LIMITS: WorkerLimits = { milliseconds: 15 * 60_000, bytes: 1.5 * 2 ** 30 };

/** The answer of a process, or why there is none. */
function answerOf(child: ChildProcess, task: Task, milliseconds: number): Promise<Answer | string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(`There was no end after ${milliseconds / 1000} s.`), milliseconds);
    const died = (code: number | null, signal: string | null): void =>
      end(`The process ended with ${signal ?? `code ${code ?? "unknown"}`}.`);
    const broke = (error: Error): void => end(`The process cannot be spoken to: ${error.message}`);
    // The child is worker.ts, which sends nothing else.
    const answered = (message: unknown): void => end(message as Answer);
    const end = (answer: Answer | string): void => {
      clearTimeout(timer);
      child.off("exit", died).off("error", broke).off("message", answered);
      // One that is killed may still complain that it cannot be reached.
      child.on("error", () => {});
      resolve(answer);
    };
    child.once("exit", died).once("error", broke).once("message", answered);
    child.send(task);
  });
}
