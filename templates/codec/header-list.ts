/**
 * The items of a list in one header value. Items with a comma or a quote are quoted (RFC 9110, section 5.6.4), and so are
 * those that would be lost otherwise: empty ones, and those with spaces around them.
 */
export function writeHeaderList(items: readonly string[]): string {
  return items
    .map((item) => (/^$|^\s|\s$|[",]/.test(item) ? `"${item.replace(/["\\]/g, "\\$&")}"` : item))
    .join(", ");
}

/** The items of a header value that holds a list, without quotes and the spaces around them. */
export function readHeaderList(header: string): string[] {
  // A quote that nothing closes goes to the end: looking for its end again and again would take quadratic time.
  const items = header.match(/(?:"(?:\\[^]?|[^"\\])*"?|[^",])+/g) ?? [];
  return items.map((item) => unquote(item.trim()));
}

/** HTTP's dates have a comma of their own: one item is a date up to its second comma. */
export function readHeaderDates(header: string): string[] {
  const parts = header.split(",");
  const dates: string[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const date = parts
      .slice(index, index + 2)
      .join(",")
      .trim();
    if (date !== "") dates.push(date);
  }
  return dates;
}

function unquote(item: string): string {
  return item.length > 1 && item.startsWith('"') && item.endsWith('"')
    ? item.slice(1, -1).replace(/\\(.)/g, "$1")
    : item;
}
