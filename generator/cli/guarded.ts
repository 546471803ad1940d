import { exitCodes, type ExitCode } from "./exit-code.js";
import type { Surroundings } from "./surroundings.js";

/** Runs a command; what it throws is reported, and becomes the exit code. */
export async function guarded(
  command: () => Promise<ExitCode>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  try {
    return await command();
  } catch (error) {
    return reportCrash(error, surroundings);
  }
}

/** Says what ended a run that nobody expected to end: the world, which refused a file, or a fault of ours. */
function reportCrash(error: unknown, { err }: Surroundings): ExitCode {
  if (error instanceof Error && "syscall" in error) {
    err.write(`error: ${error.message}\n`);
    return exitCodes.usage;
  }
  err.write(`This is a fault of Tinsmith, not of your model. Please report it with what follows.\n\n`);
  err.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exitCodes.internal;
}
