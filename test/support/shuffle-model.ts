import type { Files } from "./generate.js";

/** The same model with its files in another order, and the shapes of each file too. */
export function shuffleModel(files: Files): Files {
  const shuffled = Object.entries(files).map(([path, text]) => [path, shuffleShapes(text)] as const);
  return Object.fromEntries(shuffled.toReversed());
}

/** The statements of a file stand apart by blank lines; those up to the last `use` begin it. */
function shuffleShapes(text: string): string {
  const statements = text.trimEnd().split(/\n\n(?=\S)/);
  const isHead = (statement: string): boolean => /^(\$|metadata|namespace|use)\b|^\$/.test(statement);
  const head = statements.filter(isHead);
  const shapes = statements.filter((statement) => !isHead(statement));
  return [...head, ...shapes.toReversed()].join("\n\n") + "\n";
}
