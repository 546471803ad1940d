import type { HeaderBag, HttpRequest } from "@smithy/types";

import { encodeSegment } from "../codec/uri.js";
import { queryParameters } from "./request-target.js";

/** A request in the form that is hashed for a signature, and the names of the headers that are in it. */
export interface CanonicalRequest {
  readonly text: string;
  /** Lower case, sorted, joined by `;`. */
  readonly signedHeaders: string;
}

/** Writes a request in the canonical form of Signature Version 4, with the hash of its body. */
export function canonicalRequest(
  { method, path, query }: HttpRequest,
  headers: HeaderBag,
  payloadHash: string,
): CanonicalRequest {
  const values = new Map<string, string>();
  for (const name of Object.keys(headers)) {
    const lower = name.toLowerCase();
    if (!UNSIGNED.test(lower)) values.set(lower, headers[name] ?? "");
  }
  const names = [...values.keys()].sort();
  const signedHeaders = names.join(";");
  let text = `${method}\n${canonicalPath(path)}\n${canonicalQuery(query)}\n`;
  for (const name of names) text += `${name}:${foldSpaces(values.get(name) ?? "")}\n`;
  return { text: `${text}\n${signedHeaders}\n${payloadHash}`, signedHeaders };
}

/** Headers that are not signed, since proxies change them or they are set after signing. */
const UNSIGNED =
  /^(amz-sdk-.*|authorization|connection|content-length|expect|proxy-.*|transfer-encoding|user-agent|x-amzn-trace-id)$/;

function foldSpaces(value: string): string {
  return value.trim().replace(/\s\s+|[^\S ]/g, " ");
}

/** The path without dot segments and empty segments, percent-encoded once more than on the wire. */
function canonicalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(encodeSegment(segment));
  }
  const end = segments.length > 0 && path.endsWith("/") ? "/" : "";
  return `/${segments.join("/")}${end}`;
}

function canonicalQuery(query: HttpRequest["query"]): string {
  // By name, then by value: a tab comes before all that can stand in a name, `=` would not.
  const parameters = queryParameters(query).map(([name, value = ""]) => `${name}\t${value}`);
  return parameters.sort().join("&").replaceAll("\t", "=");
}
