/**
 * Percent-encodes a path segment: letters, digits and `-._~` stay (the unreserved characters of RFC 3986), all else is
 * `%XX` of its UTF-8, in upper case. Throws a URIError for a lone surrogate, which has no UTF-8: any other character in
 * its place would name another thing. `name` is what the error calls the text.
 */
export function encodeSegment(text: string, name = "text"): string {
  if (!/[^A-Za-z0-9\-._~]/.test(text)) return text;
  if (/\p{Surrogate}/u.test(text)) throw new URIError(`A lone surrogate in ${name} has no UTF-8.`);
  return encodeURIComponent(text).replace(/[!'()*]/g, escapeCharacter);
}

/** Percent-encodes the value of a greedy label: as a segment, but `/` stays. */
export function encodeGreedy(text: string, name?: string): string {
  return encodeSegment(text, name).replaceAll("%2F", "/");
}

/** Percent-encodes a name or a value of the query string. A space is `%20`, a plus is `%2B`. */
export function encodeQueryValue(text: string, name?: string): string {
  return encodeSegment(text, name);
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
