import { platformDigests } from "#platform";
import type {
  AwsCredentialIdentity,
  HeaderBag,
  HttpRequest,
  RequestSigner,
  SigningArguments,
} from "@smithy/types";

import type { Digests, Sign } from "../platform/digests.js";
import { canonicalPath, canonicalRequest } from "../sigv4/canonical-request.js";
import { isPlainBody } from "./plain-body.js";
import { queryParameters } from "./request-target.js";
import type { SigningScope } from "./signing-scope.js";

/** What a signer signs for, and with. Providers are asked for every request; they remember what they gave. */
export interface SigV4Options {
  /** The name that the service signs under: `@sigv4(name: …)`. */
  readonly service: string;
  readonly region: () => string | Promise<string>;
  readonly credentials: () => AwsCredentialIdentity | Promise<AwsCredentialIdentity>;
  /** Where hashes come from; the platform's own when absent. */
  readonly digests?: Digests;
}

/**
 * Signs requests by AWS Signature Version 4. A header `x-amz-content-sha256` that the request has already stands for the
 * body's hash (`UNSIGNED-PAYLOAD` among others); a body that is neither text nor bytes goes unsigned.
 */
export class SigV4Signer implements RequestSigner {
  readonly #options: SigV4Options;
  readonly #digests: Digests;
  #key: SigningKey | undefined;

  constructor(options: SigV4Options) {
    this.#options = options;
    this.#digests = options.digests ?? platformDigests();
  }

  /** A signed copy of the request: with `x-amz-date`, `authorization` and, for temporary credentials, their token. */
  async sign(request: HttpRequest, options: SigningArguments & SigningScope = {}): Promise<HttpRequest> {
    const { accessKeyId, secretAccessKey, sessionToken } = await this.#options.credentials();
    const region = options.signingRegion ?? (await this.#options.region());
    const time = signingTime(options.signingDate);
    const scope = [time.slice(0, 8), region, options.signingService ?? this.#options.service, "aws4_request"];

    // Not by spreading, which is slow where members are added.
    const headers: HeaderBag = Object.assign({}, request.headers, { [DATE]: time });
    if (sessionToken) headers["x-amz-security-token"] = sessionToken;
    const payloadHash = await this.#hashBody(request.body, headers);
    const { text, signedHeaders } = canonicalRequest(
      request.method,
      options.disableDoubleEncoding ? request.path : canonicalPath(request.path),
      queryParameters(request.query),
      headersToSign(headers),
      payloadHash,
    );
    const stringToSign = [ALGORITHM, time, scope.join("/"), await this.#digests.sha256(text)].join("\n");
    const sign = await this.#signingKey(secretAccessKey, scope);
    headers["authorization"] =
      `${ALGORITHM} Credential=${[accessKeyId, ...scope].join("/")}, SignedHeaders=${signedHeaders}, Signature=${await sign(stringToSign)}`;
    return { ...request, headers };
  }

  #hashBody(body: unknown, headers: HeaderBag): string | Promise<string> {
    const given = headers[BODY_HASH];
    if (given !== undefined) return given;
    if (isPlainBody(body)) return this.#digests.sha256(body ?? "");
    return (headers[BODY_HASH] = "UNSIGNED-PAYLOAD");
  }

  /** Deriving a key takes four hashes, and it is good for a day: the last one is kept. */
  #signingKey(secret: string, scope: readonly string[]): Sign | Promise<Sign> {
    const id = [secret, ...scope].join("\n");
    if (this.#key?.id !== id) this.#key = { id, sign: this.#digests.deriveKey(`AWS4${secret}`, scope) };
    return this.#key.sign;
  }
}

interface SigningKey {
  readonly id: string;
  readonly sign: Sign | Promise<Sign>;
}

const ALGORITHM = "AWS4-HMAC-SHA256";
const DATE = "x-amz-date";
const BODY_HASH = "x-amz-content-sha256";

function headersToSign(headers: HeaderBag): ReadonlyMap<string, string> {
  const signed = new Map<string, string>();
  for (const name of Object.keys(headers)) {
    const lower = name.toLowerCase();
    if (!UNSIGNED.test(lower)) signed.set(lower, headers[name] ?? "");
  }
  return signed;
}

/** Headers that are not signed, since proxies change them or they are set after signing. */
const UNSIGNED =
  /^(amz-sdk-.*|authorization|connection|content-length|expect|proxy-.*|transfer-encoding|user-agent|x-amzn-trace-id)$/;

/** `20150830T123600Z`: a number is seconds since 1970. */
function signingTime(date: SigningArguments["signingDate"] = new Date()): string {
  return new Date(typeof date === "number" ? date * 1000 : date).toISOString().replace(/[-:]|\.\d+/g, "");
}
