import type { HttpRequest } from "@smithy/types";

import { encodeSegment } from "../codec/uri.js";

/** A request in the form that is hashed for a signature, and the names of the headers that are in it. */
export interface CanonicalRequest {
  readonly text: string;
  /** Lower case, sorted, joined by `;`. */
  readonly signedHeaders: string;
}

/**
 * Writes a request in the canonical form of Signature Version 4. The path is normalised and encoded once more than on the
 * wire, as all services but S3 expect it; with `rawPath` it stays as it is.
 */
export function canonicalRequest(
  request: HttpRequest,
  payloadHash: string,
  isSigned: (header: string) => boolean = isSignable,
  rawPath = false,
): CanonicalRequest {
  const values = new Map<string, string>();
  for (const name in request.headers) {
    const lower = name.toLowerCase();
    const value = request.headers[name];
    if (value !== undefined && isSigned(lower)) values.set(lower, value);
  }
  const names = [...values.keys()].sort();
  const signedHeaders = names.join(";");
  let headers = "";
  for (const name of names) headers += `${name}:${canonicalValue(values.get(name) ?? "")}\n`;
  const path = rawPath ? request.path : canonicalPath(request.path);
  const text = `${request.method}\n${path}\n${canonicalQuery(request)}\n${headers}\n${signedHeaders}\n${payloadHash}`;
  return { text, signedHeaders };
}

/** Whether a header may be signed: not those that proxies change, nor those that are set after signing. */
export function isSignable(header: string): boolean {
  return !UNSIGNABLE.test(header);
}

const UNSIGNABLE =
  /^(?:amz-sdk-.*|authorization|cache-control|connection|content-length|expect|from|keep-alive|max-forwards|pragma|proxy-.*|referer|sec-.*|te|trailer|transfer-encoding|upgrade|user-agent|x-amzn-trace-id)$/;

function canonicalValue(value: string): string {
  return /^\s|\s\s|[\t\r\n]|\s$/.test(value) ? value.trim().replace(/\s+/g, " ") : value;
}

function canonicalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(encodeSegment(segment));
  }
  const end = segments.length > 0 && path.endsWith("/") ? "/" : "";
  return `/${segments.join("/")}${end}`;
}

function canonicalQuery(request: HttpRequest): string {
  if (request.query === undefined) return "";
  const parameters: [string, string][] = [];
  for (const name of Object.keys(request.query)) {
    for (const value of [request.query[name] ?? ""].flat()) {
      parameters.push([encodeSegment(name), encodeSegment(value)]);
    }
  }
  // By name, then by value. Sorting the joined text would put `a-b=` before `a=`.
  parameters.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  return parameters.map(([name, value]) => `${name}=${value}`).join("&");
}
