/**
 * What follows the scheme in a header such as `Authorization`; undefined where the header is of another scheme, or is
 * not there. The scheme is given in lower case: its case does not matter (RFC 9110, 11.1).
 */
export function credentialOf(header: string | undefined, scheme: string): string | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  const end = text.search(/[ \t]|$/);
  return text.slice(0, end).toLowerCase() === scheme ? text.slice(end).trim() : undefined;
}

/** A text between quotes, as the parameters of challenges have it (RFC 9110, 5.6.4). */
export function quotedString(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
