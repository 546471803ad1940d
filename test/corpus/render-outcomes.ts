import type { Outcome } from "./outcome.js";

/** A table with a line for each model, and the counts of all of them in the last line. */
export function renderOutcomes(outcomes: readonly Outcome[]): string {
  const head = ["model", "operations", "shapes", "seconds", "bytes", "type errors", "packages"];
  const rows = [head, ...outcomes.map(rowOf)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === 6 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  const count = (kind: Outcome["kind"]): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const typeErrors = outcomes.reduce((sum, outcome) => sum + outcome.typeErrors.length, 0);
  return [
    ...lines,
    `generated ${count("generated")}, rejected ${count("rejected")}, failed ${count("failed")}, type errors ${typeErrors}`,
  ].join("\n");
}

function rowOf({
  model,
  kind,
  operations,
  shapes,
  seconds,
  bytes,
  typeErrors,
  targets,
}: Outcome): readonly string[] {
  const counts = [operations, shapes, seconds.toFixed(1), bytes, typeErrors.length].map(String);
  return [model, ...counts, kind === "generated" ? targets.join(" ") : kind];
}
