import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { PassThrough, type Readable } from "node:stream";
import { onTestFinished } from "vitest";

/** A process that talks in lines. It is ended with the test that started it, if not before. */
export class Child {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  #said = "";

  constructor(command: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
    this.#process = spawn(command, [...args], { env: { ...process.env, ...variables } });
    this.#lines = createInterface({ input: bothStreams(this.#process) })[Symbol.asyncIterator]();
    onTestFinished(() => void this.#process.kill("SIGKILL"));
  }

  /** All that has been read of it so far. */
  get said(): string {
    return this.#said;
  }

  /** The next line, of either stream. Throws where the process ends without one. */
  async line(): Promise<string> {
    const next = await this.#lines.next();
    if (next.done === true) throw new Error(`The process has ended. It said:\n${this.#said}`);
    this.#said += `${next.value}\n`;
    return next.value;
  }

  /** The first match in the lines to come. */
  async find(pattern: RegExp): Promise<string> {
    for (;;) {
      const match = (await this.line()).match(pattern);
      if (match) return match[0];
    }
  }

  write(line: string): void {
    this.#process.stdin.write(`${line}\n`);
  }

  /** Ends the process by a signal, and gives its exit code; null where it had no time for one. */
  async end(signal: "SIGINT" | "SIGTERM" | "SIGKILL"): Promise<number | null> {
    const exited = once(this.#process, "exit");
    this.#process.kill(signal);
    await exited;
    return this.#process.exitCode;
  }
}

function bothStreams(child: ChildProcessWithoutNullStreams): Readable {
  const both = new PassThrough();
  child.stdout.pipe(both, { end: false });
  child.stderr.pipe(both, { end: false });
  child.once("close", () => both.end());
  return both;
}
