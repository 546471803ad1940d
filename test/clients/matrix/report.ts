/** What a check is about: a column of the table. */
export type Column = "sent" | "answered" | "errors" | "signatures" | "example";

/** One thing that a client had to do or to see. */
export interface Check {
  readonly column: Column;
  readonly passed: boolean;
  /** What was to be seen, and what was seen where that is something else. */
  readonly text: string;
}

/** All that came of a client. */
export interface Report {
  readonly name: string;
  readonly version: string;
  readonly checks: readonly Check[];
}

/** Whether a client saw what it should. */
export function hasPassed({ checks }: Report): boolean {
  return checks.every(({ passed }) => passed);
}
