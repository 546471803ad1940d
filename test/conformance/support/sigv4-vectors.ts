import type { AwsCredentialIdentity, HttpRequest } from "@smithy/types";
import { hostHeader } from "../../../templates/client/endpoint.js";

/** A request that somebody else signed, and all that the signature came from. */
export interface SigV4Vector {
  readonly name: string;
  /** As it was before it was signed. */
  readonly request: HttpRequest;
  readonly service: string;
  readonly region: string;
  readonly credentials: AwsCredentialIdentity;
  readonly signingDate: string;
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly authorization: string;
}

/** AWS's own suite: many cases in a file. */
export interface Suite extends AwsCredentialIdentity {
  readonly region: string;
  readonly service: string;
  readonly date: string;
  readonly cases: readonly {
    readonly name: string;
    readonly req: string;
    readonly creq: string;
    readonly sts: string;
    readonly authz: string;
  }[];
}

/** Whether a record is the suite: the others are one case each. */
export function isSuite(record: unknown): record is Suite {
  return typeof record === "object" && record !== null && "cases" in record;
}

/** The cases of AWS's suite. What comes after signing, such as a token that is not signed, is not among them. */
export function suiteVectors(suite: Suite): readonly SigV4Vector[] {
  const { accessKeyId, secretAccessKey, region, service, date } = suite;
  return suite.cases.map(({ name, req, creq, sts, authz }) => {
    const sessionToken = /^x-amz-security-token:(.*)$/m.exec(creq)?.[1];
    return {
      name: `suite/${name}`,
      request: parseMessage(req),
      service,
      region,
      credentials: { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) },
      signingDate: isoDate(date),
      canonicalRequest: creq,
      stringToSign: sts,
      authorization: authz,
    };
  });
}

/** One record of botocore. */
export function botocoreVector(name: string, record: unknown): SigV4Vector {
  // The records' own form.
  const { request, date, ...vector } = record as BotocoreRecord;
  return { ...vector, name, request: parseRequest(request), signingDate: isoDate(date) };
}

interface BotocoreRecord extends Omit<SigV4Vector, "name" | "request" | "signingDate"> {
  readonly date: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly (readonly [name: string, value: string])[];
    readonly body: string;
  };
}

function parseRequest({ method, url, headers, body }: BotocoreRecord["request"]): HttpRequest {
  // By hand, since `URL` would resolve the dot segments that some cases are about.
  const [, protocol = "", hostname = "", port, target = ""] =
    /^(https?:)\/\/([^/:?]+)(?::(\d+))?(.*)$/.exec(url) ?? [];
  const host = hostHeader(protocol, hostname, port === undefined ? undefined : Number(port));
  return {
    method,
    protocol,
    hostname,
    ...parseTarget(target),
    headers: { host, ...ownHeaders(headers) },
    body,
  };
}

/** Reads a request as text. A line that begins with a space goes on with the header before. */
function parseMessage(text: string): HttpRequest {
  const [head = "", body = ""] = text.split("\n\n");
  const [requestLine = "", ...lines] = head.replace(/\n\s+/g, " ").trimEnd().split("\n");
  const [, method = "", target = ""] = /^(\S+) (.*) HTTP\/1.1$/.exec(requestLine) ?? [];
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon), line.slice(colon + 1)];
  });
  const own = ownHeaders(headers);
  return {
    method,
    protocol: "https:",
    hostname: own["host"] ?? "",
    ...parseTarget(target),
    headers: own,
    body,
  };
}

/** The headers without those that signing adds. Values of the same name are joined, as on the wire. */
function ownHeaders(headers: readonly (readonly [string, string])[]): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    if (/^(?:authorization|x-amz-date|x-amz-security-token)$/.test(lower)) continue;
    own[lower] = lower in own ? `${own[lower]},${value}` : value;
  }
  return own;
}

function parseTarget(target: string): { path: string; query: Record<string, string[]> } {
  const [, path = "", search = ""] = /^([^?]*)\??(.*)$/s.exec(target) ?? [];
  const query: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(search.replaceAll("+", "%2B")))
    (query[name] ??= []).push(value);
  return { path: path || "/", query };
}

/** `20150830T123600Z` as JavaScript reads it. */
function isoDate(date: string): string {
  return date.replace(/(....)(..)(..T..)(..)/, "$1-$2-$3:$4:");
}
