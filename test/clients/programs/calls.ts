import { createInterface } from "node:readline";

/** An error as a client raised it. */
export interface ErrorOutcome {
  /** The client's own class; where a client has no classes, what it tells errors apart by. */
  readonly class: string;
  readonly code: string;
  readonly message: string;
  /** Absent where a client does not tell. */
  readonly status?: number | undefined;
  readonly retryAfterSeconds?: string | undefined;
}

/** How a client calls, and what it raises. */
export interface Caller<Params> {
  readonly createStage: (params: Params) => Promise<object>;
  /** Undefined for what is no error of the service. */
  readonly describe: (error: unknown) => ErrorOutcome | undefined;
}

/** Says who calls, then reads the parameters of a call from each line and writes its outcome. */
export async function answerCalls<Params>(
  client: string,
  version: string,
  { createStage, describe }: Caller<Params>,
): Promise<void> {
  write({ client, version });
  for await (const line of createInterface({ input: process.stdin })) {
    try {
      // The cast is sound: the lines are the parameters of CreateStage, whose type each client has of its own.
      write({ stage: withEpochSeconds(await createStage(JSON.parse(line) as Params)) });
    } catch (error) {
      const outcome = describe(error);
      if (outcome === undefined) throw error;
      write({ error: outcome });
    }
  }
}

function withEpochSeconds(stage: object): object {
  return Object.fromEntries(
    Object.entries(stage).map(([name, value]: [string, unknown]) => [
      name,
      value instanceof Date ? value.getTime() / 1000 : value,
    ]),
  );
}

function write(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
