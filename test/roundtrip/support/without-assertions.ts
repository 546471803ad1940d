/**
 * A regular expression without its lookaheads and word boundaries, which fast-check draws no text for. Text that it
 * matches may not match the whole one.
 */
export function withoutAssertions(source: string): string {
  const start = source.search(/\(\?[=!]/);
  if (start < 0) return source.replaceAll(/\\[bB]/g, "");
  return withoutAssertions(source.slice(0, start) + source.slice(endOfGroup(source, start)));
}

/** The offset behind the group that begins at `start`. Parentheses within classes are not looked for. */
function endOfGroup(source: string, start: number): number {
  let depth = 0;
  for (let offset = start; offset < source.length; offset++) {
    if (source[offset] === "\\") offset++;
    else if (source[offset] === "(") depth++;
    else if (source[offset] === ")" && --depth === 0) return offset + 1;
  }
  throw new Error(`A group of \`${source}\` has no end.`);
}
