import { execFile } from "node:child_process";

/** How a command ended; `status` is undefined where it could not be started, or was stopped because it took too long. */
export interface Ending {
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command reads, and how many milliseconds it may take: a minute, unless said otherwise. */
export interface Conditions {
  readonly input?: string;
  readonly timeout?: number;
}

/** Runs a command to its end, with variables added to the environment. */
export function runCommand(
  command: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  { input, timeout = 60_000 }: Conditions = {},
): Promise<Ending> {
  return new Promise((resolve) => {
    const options = { timeout, maxBuffer: 16 * 1024 * 1024, env: { ...process.env, ...variables } };
    const child = execFile(command, [...args], options, (_, stdout, stderr) => {
      const { exitCode } = child;
      // Below 0 it is the reason why there is no such process.
      resolve({ status: exitCode === null || exitCode < 0 ? undefined : exitCode, stdout, stderr });
    });
    // A command may end before it has read all.
    child.stdin?.on("error", () => {});
    if (input !== undefined) child.stdin?.end(input);
  });
}
