/** A text is no regular expression. It unwinds the parser, and never leaves the folder. */
export class PatternProblem extends Error {
  override readonly name = "PatternProblem";
  readonly start: number;
  readonly end: number;

  /** The reason completes the sentence "JavaScript cannot run this pattern: …". */
  constructor(reason: string, start: number, end: number) {
    super(reason);
    this.start = start;
    this.end = end;
  }
}
