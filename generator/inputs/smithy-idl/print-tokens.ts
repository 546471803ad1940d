import type { SourceFile } from "../../source/source-file.js";
import { tokenize } from "./lexer.js";

/** The tokens of a file, one a line: where it starts, its kind, its text as a JSON string. */
export function printTokens(source: SourceFile): string {
  const tokens = tokenize(source.text);
  let printed = "";
  for (let index = 0; index < tokens.length; index++) {
    const start = tokens.startAt(index);
    const { line, column } = source.positionAt(start);
    const text = JSON.stringify(source.text.slice(start, tokens.endAt(index)));
    printed += `${line}:${column} ${tokens.kindAt(index)} ${text}\n`;
  }
  return printed;
}
