import { markdownTable } from "../support/markdown-table.js";
import type { Outcome } from "./run-collection.js";

/**
 * A text with the counts of collections in the table between the marks `<!-- conformance -->` and `<!-- /conformance -->`.
 * Collections that did not run keep the counts that they have there.
 */
export function withCounts(text: string, outcomes: ReadonlyMap<string, Outcome | undefined>): string {
  return text.replace(TABLE, (_, begin: string, table: string, end: string) => {
    const counts = countsIn(table);
    for (const [name, outcome] of outcomes) {
      if (outcome !== undefined) counts.set(`\`${name}\``, countOf(outcome));
    }
    return `${begin}\n\n${markdownTable([["cases", "passed"], ...counts])}\n\n${end}`;
  });
}

const TABLE = /(<!-- conformance -->)([^]*)(<!-- \/conformance -->)/;

/** `250 of 250`, and how many cases nothing is generated for yet. */
function countOf({ passed, total, notYet }: Outcome): string {
  const others = notYet === 0 ? "" : `, ${notYet} of event streams not yet`;
  return `${passed} of ${total}${others}`;
}

/** The rows of a table by their names, which keep their order. */
function countsIn(table: string): Map<string, string> {
  const rows = Array.from(
    table.matchAll(/^\| (`[^`]*`) +\| (.*?) *\|$/gm),
    ([, name = "", count = ""]) => [name, count] as const,
  );
  return new Map(rows);
}
