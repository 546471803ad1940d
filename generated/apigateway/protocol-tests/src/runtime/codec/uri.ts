/**
 * Percent-encodes a path segment: letters, digits and `-._~` stay (the unreserved characters of RFC 3986), all else is
 * `%XX` of its UTF-8, in upper case. A lone surrogate, which has no UTF-8, goes as U+FFFD.
 */
export function encodeSegment(text: string): string {
  if (!/[^A-Za-z0-9\-._~]/.test(text)) return text;
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(/[!'()*]/g, escapeCharacter);
}

/** Percent-encodes the value of a greedy label: as a segment, but `/` stays. */
export function encodeGreedy(text: string): string {
  return encodeSegment(text).replaceAll("%2F", "/");
}

/** Percent-encodes a name or a value of the query string. A space is `%20`, a plus is `%2B`. */
export function encodeQueryValue(text: string): string {
  return encodeSegment(text);
}

/** Undoes percent-encoding. Undefined where an escape is broken or its bytes are not UTF-8. A plus stays a plus. */
export function decodeSegment(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
