/** Lines one level deeper. Values of nodes are indented like all else: no string of them spans lines. */
export function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `    ${line}`);
}

/** Lines between an opening and a closing one, one level deeper. */
export function block(open: string, lines: readonly string[], close: string): readonly string[] {
  return [open, ...indent(lines), close];
}

/** Text in front of the first line. */
export function prefixed(prefix: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (index === 0 ? prefix + line : line));
}

/** Text after the last line. */
export function suffixed(lines: readonly string[], suffix: string): readonly string[] {
  return lines.map((line, index) => (index === lines.length - 1 ? line + suffix : line));
}

/** Parts that follow one another on the same line, a space between them. Parts of no lines do not count. */
export function joined(...parts: readonly (readonly string[])[]): readonly string[] {
  return parts.reduce((before, part) => {
    const end = before.at(-1);
    if (end === undefined || part.length === 0) return [...before, ...part];
    return [...before.slice(0, -1), ...prefixed(`${end} `, part)];
  }, []);
}
