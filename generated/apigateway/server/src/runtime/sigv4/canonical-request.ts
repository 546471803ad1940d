import { encodeSegment } from "../codec/uri.js";

/** A request in the form that is hashed for a signature, and the names of the headers that are in it. */
export interface CanonicalRequest {
  readonly text: string;
  /** Lower case, sorted, joined by `;`. */
  readonly signedHeaders: string;
}

/** A parameter of the query string, name and value percent-encoded each by itself. */
export type EncodedParameter = readonly [name: string, value?: string | undefined];

/**
 * Writes the canonical form of Signature Version 4, which whoever signs and whoever verifies has to find alike. The path
 * is canonical already; the headers are those that are signed, by their names in lower case.
 */
export function canonicalRequest(
  method: string,
  path: string,
  query: readonly EncodedParameter[],
  headers: ReadonlyMap<string, string>,
  payloadHash: string,
): CanonicalRequest {
  const names = [...headers.keys()].sort();
  const signedHeaders = names.join(";");
  let text = `${method}\n${path}\n${canonicalQuery(query)}\n`;
  for (const name of names) text += `${name}:${foldSpaces(headers.get(name) ?? "")}\n`;
  return { text: `${text}\n${signedHeaders}\n${payloadHash}`, signedHeaders };
}

/** The path without dot segments and empty segments, percent-encoded once more than on the wire. */
export function canonicalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(encodeSegment(segment));
  }
  const end = segments.length > 0 && path.endsWith("/") ? "/" : "";
  return `/${segments.join("/")}${end}`;
}

function canonicalQuery(query: readonly EncodedParameter[]): string {
  // By name, then by value: a tab comes before all that can stand in a name, `=` would not.
  const parameters = query.map(([name, value = ""]) => `${name}\t${value}`);
  return parameters.sort().join("&").replaceAll("\t", "=");
}

function foldSpaces(value: string): string {
  return value.trim().replace(/\s\s+|[^\S ]/g, " ");
}
