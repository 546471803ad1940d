import { execFile } from "node:child_process";

/** How a command ended; `status` is undefined where it could not be started, or was stopped after a minute. */
export interface Ending {
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end, with variables added to the environment. */
export function runCommand(
  command: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  return new Promise((resolve) => {
    const options = { timeout: 60_000, env: { ...process.env, ...variables } };
    const child = execFile(command, [...args], options, (_, stdout, stderr) =>
      resolve({ status: child.exitCode ?? undefined, stdout, stderr }),
    );
  });
}
