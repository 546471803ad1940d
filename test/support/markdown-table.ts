/** A table in Markdown, laid out as prettier does; the first row is its head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...others] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? "").padEnd(width)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(head), rule, ...others.map(line)].join("\n");
}

/** A text with another content between the marks `<!-- name -->` and `<!-- /name -->`. */
export function betweenMarks(text: string, name: string, content: string): string {
  return text.replace(
    new RegExp(`(<!-- ${name} -->)[^]*(<!-- /${name} -->)`),
    (_, begin: string, end: string) => `${begin}\n\n${content}\n\n${end}`,
  );
}
