/** What a client made of an answer, as the programs write it. */
export type Outcome = StageOutcome | ErrorOutcome;

interface StageOutcome {
  readonly stage: Members;
}

interface ErrorOutcome {
  readonly error: {
    /** The client's own class; where it has none, what it tells errors apart by. */
    readonly class: string;
    readonly code: string;
    readonly message: string;
    /** Absent where the client does not tell. */
    readonly status?: number;
    readonly retryAfterSeconds?: string;
  };
}

/** Members of a structure by name, as JSON has them. */
export type Members = Readonly<Record<string, unknown>>;

/** What a program said of itself, and of each call. */
export interface Session {
  readonly version: string;
  readonly outcomes: readonly Outcome[];
}

/** Reads what a program wrote: who it is in the first line, then one outcome a line. Throws for anything else. */
export function readSession(stdout: string): Session {
  const [first = "", ...lines] = stdout.trim().split("\n");
  // The casts are sound: the programs are ours, and what they write is written down beside them.
  const { version } = JSON.parse(first) as { readonly version: string };
  return { version, outcomes: lines.map((line) => JSON.parse(line) as Outcome) };
}
