import type { HttpRequest } from "@smithy/types";

import { encodeSegment } from "../codec/uri.js";
import { queryParameters } from "./request-target.js";

/** A request in the form that is hashed for a signature, and the names of the headers that are in it. */
export interface CanonicalRequest {
  readonly text: string;
  /** Lower case, sorted, joined by `;`. */
  readonly signedHeaders: string;
}

/** Writes a request in the canonical form of Signature Version 4, with the hash of its body. */
export function canonicalRequest(request: HttpRequest, payloadHash: string): CanonicalRequest {
  const values = new Map(
    Object.entries(request.headers).map(([name, value]) => [
      name.toLowerCase(),
      value.trim().replace(/\s+/g, " "),
    ]),
  );
  const names = [...values.keys()].filter((name) => !UNSIGNED.test(name)).sort();
  const signedHeaders = names.join(";");
  const lines = [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request),
    ...names.map((name) => `${name}:${values.get(name)}`),
    "",
    signedHeaders,
    payloadHash,
  ];
  return { text: lines.join("\n"), signedHeaders };
}

/** Headers that are not signed, since proxies change them or they are set after signing. */
const UNSIGNED =
  /^(amz-sdk-.*|authorization|connection|content-length|expect|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|user-agent|x-amzn-trace-id)$/;

/** The path without dot segments and empty segments, percent-encoded once more than on the wire. */
function canonicalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(encodeSegment(segment));
  }
  return ["", ...segments, ...(path.endsWith("/") || segments.length === 0 ? [""] : [])].join("/");
}

function canonicalQuery(request: HttpRequest): string {
  // By name, then by value: a tab comes before all that can stand in a name, `=` would not.
  const parameters = queryParameters(request.query).map(([name, value = ""]) => `${name}\t${value}`);
  return parameters.sort().join("&").replaceAll("\t", "=");
}
