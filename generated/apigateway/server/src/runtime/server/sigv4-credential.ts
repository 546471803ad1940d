import { decodeSegment } from "../codec/uri.js";
import { credentialOf } from "./authorization-header.js";
import type { RequestFacts } from "./context.js";

/** What a signed request says of its signature, from its header or, where its URL was signed beforehand, its query. */
export interface SignatureClaim {
  readonly accessKeyId: string;
  /** `20150830`, the region, the service, `aws4_request`. */
  readonly scope: readonly [date: string, region: string, service: string, terminator: string];
  /** In lower case, in the order of the request. */
  readonly signedHeaders: readonly string[];
  /** Lower-case hex. */
  readonly signature: string;
  /** When the request was signed, `20150830T123600Z`; undefined where it does not say, or not in a form that counts. */
  readonly time: string | undefined;
  readonly sessionToken: string | undefined;
  /** Only of a URL that was signed beforehand: for how many seconds it is good. */
  readonly expires: number | undefined;
  readonly isPresigned: boolean;
}

/** The name of a part that is missing or broken, for whoever has to mend the request. */
export interface BrokenClaim {
  readonly broken: string;
}

/** Reads the claim of a request. Undefined where it has none by this algorithm. */
export function signatureClaim(request: RequestFacts): SignatureClaim | BrokenClaim | undefined {
  const header = credentialOf(request.header("authorization"), "aws4-hmac-sha256");
  if (header !== undefined) return headerClaim(header, request);
  // The header decides where both are there; a request with another's header is not for this scheme.
  return request.header("authorization") === undefined ? queryClaim(request.query) : undefined;
}

/** Signature Version 4 with HMAC; its sibling with elliptic curves has another name. */
export const ALGORITHM = "AWS4-HMAC-SHA256";

function headerClaim(text: string, request: RequestFacts): SignatureClaim | BrokenClaim {
  const parts = new Map(
    text.split(",").map((part) => {
      const equals = part.indexOf("=");
      return [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
    }),
  );
  return claim({
    credential: parts.get("Credential"),
    signedHeaders: parts.get("SignedHeaders"),
    signature: parts.get("Signature"),
    time: headerTime(request),
    sessionToken: request.header("x-amz-security-token"),
    expires: undefined,
    isPresigned: false,
  });
}

function queryClaim(query: string): SignatureClaim | BrokenClaim | undefined {
  // Most requests have none, and need not be taken apart.
  if (!query.includes("X-Amz-Algorithm=")) return undefined;
  const parameters = new Map(query.split("&").map(splitParameter));
  if (parameters.get("X-Amz-Algorithm") !== ALGORITHM) return undefined;
  const expires = parameters.get("X-Amz-Expires") ?? "";
  if (!/^\d{1,6}$/.test(expires)) return { broken: "X-Amz-Expires" };
  return claim({
    credential: parameters.get("X-Amz-Credential"),
    signedHeaders: parameters.get("X-Amz-SignedHeaders"),
    signature: parameters.get("X-Amz-Signature"),
    time: basicTime(parameters.get("X-Amz-Date")),
    sessionToken: parameters.get("X-Amz-Security-Token"),
    expires: Number(expires),
    isPresigned: true,
  });
}

function splitParameter(parameter: string): readonly [name: string, value: string] {
  const equals = parameter.indexOf("=");
  const [name, value] =
    equals < 0 ? [parameter, ""] : [parameter.slice(0, equals), parameter.slice(equals + 1)];
  return [decodeSegment(name) ?? "", decodeSegment(value) ?? ""];
}

type Parts = Pick<SignatureClaim, "time" | "sessionToken" | "expires" | "isPresigned"> &
  Readonly<Record<"credential" | "signedHeaders" | "signature", string | undefined>>;

function claim({ credential, signedHeaders, signature, ...rest }: Parts): SignatureClaim | BrokenClaim {
  // An access key's id is the service's own, and may have slashes; the scope is the last four parts.
  const [, accessKeyId, date = "", region = "", service = "", terminator = ""] =
    /^(.+)\/([^/]*)\/([^/]*)\/([^/]*)\/([^/]*)$/.exec(credential ?? "") ?? [];
  if (accessKeyId === undefined) return { broken: "Credential" };
  if (!signedHeaders) return { broken: "SignedHeaders" };
  if (!/^[0-9a-f]{64}$/.test(signature ?? "")) return { broken: "Signature" };
  const scope = [date, region, service, terminator] as const;
  return { accessKeyId, scope, signedHeaders: signedHeaders.split(";"), signature: signature ?? "", ...rest };
}

/** `X-Amz-Date`, or where there is none `Date`, in the one form or in that of HTTP. */
function headerTime(request: RequestFacts): string | undefined {
  const own = request.header("x-amz-date");
  if (own !== undefined) return basicTime(own);
  const date = request.header("date");
  if (date === undefined || basicTime(date) !== undefined) return date;
  const time = Date.parse(date);
  return Number.isNaN(time) ? undefined : toBasicTime(new Date(time));
}

function basicTime(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{8}T\d{6}Z$/.test(text) ? text : undefined;
}

/** `20150830T123600Z`. */
function toBasicTime(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, "");
}

/** The milliseconds of `20150830T123600Z`. NaN where there is no such time. */
export function parseBasicTime(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
}
