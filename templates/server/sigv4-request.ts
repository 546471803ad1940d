import { encodeSegment } from "../codec/uri.js";
import { canonicalPath, canonicalRequest, type EncodedParameter } from "../sigv4/canonical-request.js";
import type { RequestFacts } from "./context.js";
import type { SignatureClaim } from "./sigv4-credential.js";

/**
 * The canonical forms that a client may have signed of a request, the likeliest first. All of them say the same of it;
 * clients differ in how they write a path with empty or dot segments, and proxies in how they write headers.
 */
export function* canonicalForms(
  request: RequestFacts,
  claim: SignatureClaim,
  payloadHash: string,
): Generator<string> {
  const query = signedQuery(request.query, claim.isPresigned);
  const whole = (request.basePath ?? "") + request.path;
  const asSent = new Map(claim.signedHeaders.map((name) => [name, headerOf(request, name) ?? ""]));
  for (const headers of [asSent, compactHeaders(asSent)]) {
    if (headers === undefined) return;
    for (const path of new Set([canonicalPath(whole), encodedPath(whole)])) {
      yield canonicalRequest(request.method, path, query, headers, payloadHash).text;
    }
  }
}

/** A header as it is signed. HTTP/2 has the host by another name. */
export function headerOf(request: RequestFacts, name: string): string | undefined {
  return request.header(name) ?? (name === "host" ? request.header(":authority") : undefined);
}

/** The path with its dot segments and empty segments, percent-encoded once more than on the wire. */
function encodedPath(path: string): string {
  return path
    .split("/")
    .map((segment) => encodeSegment(segment))
    .join("/");
}

/**
 * The same without the spaces that a server puts between the values of headers that came more than once, and without a
 * port that needs no mention. Undefined where there is nothing of that.
 */
function compactHeaders(asSent: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined {
  const compact = new Map(
    [...asSent].map(([name, value]) => [
      name,
      name === "host" ? value.replace(/:(?:80|443)$/, "") : value.replaceAll(", ", ","),
    ]),
  );
  return [...compact].some(([name, value]) => value !== asSent.get(name)) ? compact : undefined;
}

/** The parameters, each percent-encoded in the one way. The signature itself cannot be among what is signed. */
function signedQuery(query: string, isPresigned: boolean): readonly EncodedParameter[] {
  if (query === "") return [];
  return query
    .split("&")
    .filter((parameter) => parameter !== "")
    .map((parameter): EncodedParameter => {
      const equals = parameter.indexOf("=");
      if (equals < 0) return [reencode(parameter)];
      return [reencode(parameter.slice(0, equals)), reencode(parameter.slice(equals + 1))];
    })
    .filter(([name]) => !(isPresigned && name === "X-Amz-Signature"));
}

/** Escapes what has to be escaped and nothing else, by the byte: what was sent need not be UTF-8. */
function reencode(text: string): string {
  if (!/[^A-Za-z0-9\-._~]/.test(text)) return text;
  return text.replace(/%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~]/gu, (part) => {
    if (part.length !== 3) return encodeSegment(part);
    const character = String.fromCharCode(Number.parseInt(part.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : part.toUpperCase();
  });
}
