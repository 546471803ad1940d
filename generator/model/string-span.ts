import type { Span } from "../source/span.js";
import type { StringNode } from "./node.js";

/**
 * The place of a part of a string's value in its file, by offsets into the value. The whole node where the part
 * cannot be told from the file, as in text blocks, whose indentation is not part of the value.
 */
export function stringSpan(node: StringNode, start: number, end: number): Span {
  const { file, start: nodeStart, end: nodeEnd } = node.span;
  const raw = file.text.slice(nodeStart, nodeEnd);
  if (!/^"(?!"")[^]*"$/.test(raw)) return node.span;
  const offsets = offsetsOf(raw);
  const [from, to] = [offsets[start], offsets[end]];
  if (offsets.length !== node.value.length + 1 || from === undefined || to === undefined) return node.span;
  return { file, start: nodeStart + from, end: nodeStart + to };
}

/** For each code unit of a quoted string's value, and its end, the offset in the text with quotes and escapes. */
function offsetsOf(raw: string): number[] {
  const offsets: number[] = [];
  let offset = 1;
  while (offset < raw.length - 1) {
    const escape = /^\\(?:u[0-9A-Fa-f]{4}|\r\n|[^])/.exec(raw.slice(offset, offset + 6))?.[0];
    // An escaped line break stands for nothing.
    if (escape === undefined || !/[\r\n]$/.test(escape)) offsets.push(offset);
    offset += escape?.length ?? 1;
  }
  return [...offsets, offset];
}
