import { SourceFile } from "../../generator/source/source-file.js";
import type { Span } from "../../generator/source/span.js";

/**
 * A source file whose spans are marked in its text: `«` and `»` stand around each, and are taken out.
 *
 * @example markedSource("a.smithy", "structure «Stage» {}").spans[0] // covers `Stage`
 */
export function markedSource(path: string, marked: string): { file: SourceFile; spans: readonly Span[] } {
  const file = new SourceFile(path, marked.replace(/[«»]/g, ""));
  const spans: Span[] = [];
  const open: number[] = [];
  let offset = 0;
  for (const character of marked.split("")) {
    if (character === "«") open.push(offset);
    else if (character === "»") spans.push({ file, start: open.pop() ?? 0, end: offset });
    else offset++;
  }
  return { file, spans: spans.sort((left, right) => left.start - right.start) };
}
