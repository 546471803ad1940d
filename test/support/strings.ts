/** The lines of a template literal without its first line break and without the indentation of its first line. */
export function dedent(strings: TemplateStringsArray): string {
  const lines = strings.join("").replace(/^\n/, "").split("\n");
  const indent = /^ */.exec(lines[0] ?? "")?.[0].length ?? 0;
  return lines.map((line) => (line.trim() === "" ? "" : line.slice(indent))).join("\n");
}
