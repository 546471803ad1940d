import type { ExitCode } from "./exit-code.js";
import { guarded } from "./guarded.js";
import { runGenerate } from "./run-generate.js";
import type { Surroundings } from "./surroundings.js";

/**
 * Runs the command line. The two commonest calls are understood without a library for it: loading one would take longer than their work.
 */
export async function start(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const [command, flag] = args;
  if (command !== "generate" || args.length > 2 || (flag !== undefined && flag !== "--check")) {
    const { run } = await import("./run.js");
    return run(args, surroundings);
  }
  return guarded(() => runGenerate(flag === "--check", undefined, surroundings), surroundings);
}
