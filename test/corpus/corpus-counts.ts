import type { Outcome } from "./outcome.js";

/** The counts of all models as a list in Markdown, as prettier has it. */
export function corpusCounts(outcomes: readonly Outcome[]): string {
  const generated = outcomes.filter(({ kind }) => kind === "generated");
  const whole = generated.filter(({ targets }) => targets.includes("client"));
  const countOf = (kind: Outcome["kind"]): number =>
    outcomes.filter((outcome) => outcome.kind === kind).length;
  const sum = (count: (outcome: Outcome) => number): number =>
    generated.reduce((total, outcome) => total + count(outcome), 0);
  const rows = [
    ["services with types and validators", generated.length],
    ["services with a client and a server", whole.length],
    ["operations", sum(({ operations }) => operations)],
    ["shapes", sum(({ shapes }) => shapes)],
    ["rejected", countOf("rejected")],
    ["failed", countOf("failed")],
    ["type errors", sum(({ typeErrors }) => typeErrors.length)],
  ].map((row) => row.map(String));
  const cells = [["services of AWS", "count"], ...rows];
  const widths = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const [name = 0, count = 0] = widths;
  const line = ([left = "", right = ""]: readonly string[]): string =>
    `| ${left.padEnd(name)} | ${right.padStart(count)} |`;
  const rule = `| ${"-".repeat(name)} | ${"-".repeat(count - 1)}: |`;
  return [line(cells[0] ?? []), rule, ...rows.map(line)].join("\n");
}

/** A text with the counts between the marks `<!-- corpus -->` and `<!-- /corpus -->`. */
export function withCorpusCounts(text: string, counts: string): string {
  return text.replace(
    /(<!-- corpus -->)[^]*(<!-- \/corpus -->)/,
    (_, begin: string, end: string) => `${begin}\n\n${counts}\n\n${end}`,
  );
}
