/** What became of one model. */
export interface Outcome {
  /** The model's file without its ending. */
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
