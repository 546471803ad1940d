import type { Collection, ConformanceCase, Corpus } from "./collection.js";

/** The cases that fail for a reason that is known, by name. */
export type KnownFailures = Readonly<Record<string, string>>;

/** What became of a collection. */
export interface Outcome {
  readonly passed: number;
  readonly total: number;
  /** Cases that are left out, since nothing is generated yet for what they test. */
  readonly notYet: number;
  /** What to tell: failures with their differences, known failures with their reasons, passes that nobody expected. */
  readonly lines: readonly string[];
  /** Whether all went as the list of known failures says. */
  readonly isExpected: boolean;
}

/** Runs the cases of a collection; undefined where the corpus lacks it. */
export async function runCollection(
  collection: Collection,
  corpus: Corpus,
  known: KnownFailures,
): Promise<Outcome | undefined> {
  const cases = await collection.cases(corpus);
  if (cases === undefined) return undefined;
  const lines: string[] = [];
  let passed = 0;
  let isExpected = true;
  for (const entry of cases) {
    const difference = await differenceOf(entry);
    const reason = known[entry.name];
    const label = `${collection.name} ${entry.name}`;
    if (difference === undefined) passed += 1;
    if (difference === undefined && reason === undefined) continue;
    if (difference === undefined) lines.push(`unexpected pass: ${label} is on the list of known failures.`);
    else if (reason === undefined) lines.push(`failed: ${label}\n${indent(difference)}`);
    else lines.push(`known failure: ${label}: ${reason}`);
    isExpected &&= difference !== undefined && reason !== undefined;
  }
  const notYet = (await collection.notYet?.(corpus)) ?? 0;
  if (notYet > 0) lines.push(`${collection.name}: not yet: ${notYet} cases of event streams.`);
  for (const remark of (await collection.remarks?.(corpus)) ?? [])
    lines.push(`${collection.name}: ${remark}`);
  return { passed, total: cases.length, notYet, lines, isExpected };
}

async function differenceOf({ difference }: ConformanceCase): Promise<string | undefined> {
  try {
    return await difference();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, "    ");
}
