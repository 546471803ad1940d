/** Why nothing could be written: something in the world stands in the way. It is neither the model's fault nor ours. */
export class OutputError extends Error {
  override readonly name = "OutputError";
  readonly problems: readonly OutputProblem[];

  constructor(problems: readonly OutputProblem[], options?: ErrorOptions) {
    super(problems.map(({ path, reason }) => `${path} ${reason}.`).join("\n"), options);
    this.problems = problems;
  }
}

/** One thing in the way. */
export interface OutputProblem {
  readonly code: string;
  /** Absolute; it begins the sentence that `reason` ends. */
  readonly path: string;
  readonly reason: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Runs a step of writing; a refusal of the system comes out as an `OutputError` that keeps it as its cause. */
export async function explainRefusals<T>(folder: string, hint: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const reason = `cannot be written to: ${error.message.split(",", 1)[0] ?? error.code}`;
    const problem = { code: "output/refused", path: error.path ?? folder, reason, hint };
    throw new OutputError([problem], { cause: error });
  }
}

interface Refusal extends Error {
  readonly code: string;
  readonly path?: string;
}

/** Whether an error comes from a system call: those name the call beside their code. */
function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
}
