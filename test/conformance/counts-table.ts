import type { Outcome } from "./run-collection.js";

/** The counts of all collections as a table in Markdown, laid out as prettier does. */
export function countsTable(outcomes: ReadonlyMap<string, Outcome | undefined>): string {
  const rows = [...outcomes].flatMap(([name, outcome]) =>
    outcome === undefined ? [] : [[`\`${name}\``, `${outcome.passed} of ${outcome.total}`]],
  );
  const cells = [["cases", "passed"], ...rows];
  const widths = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(["cases", "passed"]), rule, ...rows.map(line)].join("\n");
}

/** A text with the table between the marks `<!-- conformance -->` and `<!-- /conformance -->`. */
export function withCounts(text: string, table: string): string {
  return text.replace(
    /(<!-- conformance -->)[^]*(<!-- \/conformance -->)/,
    (_, begin: string, end: string) => `${begin}\n\n${table}\n\n${end}`,
  );
}
