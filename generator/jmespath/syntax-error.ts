/** What is wrong with the text of an expression, and where: the offsets from `start` up to `end`. */
export interface JmespathSyntaxError {
  /** Ours: a clause that goes on after a colon, with the expression's own words in backticks, without a full stop. */
  readonly message: string;
  /** The same in the words of Smithy's reference. */
  readonly reference: string;
  readonly start: number;
  readonly end: number;
}

/** Unwinds to `parseJmespath`, which turns it into a value; it never leaves this folder. */
export class SyntaxFault extends Error {
  override readonly name = "SyntaxFault";

  readonly error: JmespathSyntaxError;

  constructor(error: JmespathSyntaxError) {
    super(error.message);
    this.error = error;
  }
}

/** The place of an offset as the reference counts: lines and columns from 1. @example `"1:5"` */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
