import colors from "picocolors";

/** A unified diff in the colours that everybody knows. */
export function colorPatch(patch: string): string {
  return patch.split("\n").map(colorLine).join("\n");
}

const set = colors.createColors(true);

function colorLine(line: string): string {
  if (line.startsWith("--- ") || line.startsWith("+++ ")) return set.bold(line);
  if (line.startsWith("@@")) return set.cyan(line);
  if (line.startsWith("-")) return set.red(line);
  return line.startsWith("+") ? set.green(line) : line;
}
