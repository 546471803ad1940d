import type { Figure } from "./entry.js";

/** Figures in columns, the names to the left and the numbers to the right. */
export function renderTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, figure, unit, bar, ok }) => [
    name,
    String(figure),
    unit,
    bar === null ? "" : `${ok ? "within" : "ABOVE"} ${bar}`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(([name = "", figure = "", unit = "", bar = ""]) =>
      [name.padEnd(widths[0] ?? 0), figure.padStart(widths[1] ?? 0), unit.padEnd(widths[2] ?? 0), bar]
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
