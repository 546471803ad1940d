/** What became of one service, or of a model that has none to tell of. */
export interface Outcome {
  /** The model's file without its ending, and the service's name where the model has several. */
  readonly model: string;
  readonly kind: "generated" | "rejected" | "failed";
  readonly operations: number;
  readonly shapes: number;
  /** Wall time of reading, planning and printing. */
  readonly seconds: number;
  /** Of all generated files. */
  readonly bytes: number;
  /** What the type checker says of the packages, a line each. */
  readonly typeErrors: readonly string[];
  /** Why nothing was generated. */
  readonly problems: readonly string[];
  readonly targets: readonly string[];
}

/** The model itself is wrong, and diagnostics say so. */
export function rejected(model: string, seconds: number, problems: readonly string[]): Outcome {
  return { ...nothing, model, kind: "rejected", seconds, problems };
}

/** Tinsmith has not done what it should. */
export function failed(model: string, seconds: number, error: unknown): Outcome {
  const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { ...nothing, model, kind: "failed", seconds, problems: [problem] };
}

const nothing = { operations: 0, shapes: 0, bytes: 0, typeErrors: [], targets: [] };
