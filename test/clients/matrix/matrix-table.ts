import { markdownTable } from "../../support/markdown-table.js";
import type { Column, Report } from "./report.js";

/** The reports as a table in Markdown: a row for each client, a column for what was checked. */
export function matrixTable(reports: readonly Report[]): string {
  const head = ["client", "version", ...columns.map(([, title]) => title)];
  const rows = reports.map((report) => [
    report.name,
    report.version,
    ...columns.map(([column]) => countOf(report, column)),
  ]);
  return markdownTable([head, ...rows]);
}

const columns: readonly (readonly [column: Column, title: string])[] = [
  ["sent", "members sent"],
  ["answered", "members answered"],
  ["errors", "errors of its own"],
  ["signatures", "signatures"],
  ["example", "the example"],
];

function countOf({ checks }: Report, column: Column): string {
  const ofColumn = checks.filter((check) => check.column === column);
  return `${ofColumn.filter(({ passed }) => passed).length} of ${ofColumn.length}`;
}
