import type {
  AwsCredentialIdentity,
  HttpRequest,
  RequestSigner,
  RequestSigningArguments,
} from "@smithy/types";

import { canonicalRequest, isSignable } from "./canonical-request.js";
import { type Digests, platformDigests, type Sign } from "./digests.js";

/** What a signer signs for, and with. Providers are asked for every request; they remember what they gave. */
export interface SigV4Options {
  /** The name that the service signs under: `@sigv4(name: …)`. */
  readonly service: string;
  readonly region: () => string | Promise<string>;
  readonly credentials: () => AwsCredentialIdentity | Promise<AwsCredentialIdentity>;
  /** Paths as they are on the wire, neither normalised nor encoded again: S3 wants it so. */
  readonly rawPath?: boolean;
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
  async sign(request: HttpRequest, options: RequestSigningArguments = {}): Promise<HttpRequest> {
    const credentials = await this.#options.credentials();
    const region = options.signingRegion ?? (await this.#options.region());
    const time = signingTime(options.signingDate);
    const day = time.slice(0, 8);
    const service = options.signingService ?? this.#options.service;
    const scope = `${day}/${region}/${service}/aws4_request`;

    const headers: Record<string, string> = { ...request.headers, "x-amz-date": time };
    if (credentials.sessionToken) headers["x-amz-security-token"] = credentials.sessionToken;
    const payloadHash = headers["x-amz-content-sha256"] ?? (await this.#hashBody(request, headers));
    const { text, signedHeaders } = canonicalRequest(
      { ...request, headers },
      payloadHash,
      headerFilter(options),
      this.#options.rawPath,
    );
    const stringToSign = `${ALGORITHM}\n${time}\n${scope}\n${await this.#digests.sha256(text)}`;
    const sign = await this.#signingKey(credentials.secretAccessKey, day, region, service);
    const signature = await sign(stringToSign);
    headers["authorization"] =
      `${ALGORITHM} Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
    return { ...request, headers };
  }

  #hashBody({ body }: HttpRequest, headers: Record<string, string>): string | Promise<string> {
    if (body == null) return this.#digests.sha256("");
    if (typeof body === "string" || body instanceof Uint8Array) return this.#digests.sha256(body);
    return (headers["x-amz-content-sha256"] = "UNSIGNED-PAYLOAD");
  }

  /** Deriving a key takes four hashes, and it is good for a day: the last one is kept. */
  #signingKey(secret: string, day: string, region: string, service: string): Sign | Promise<Sign> {
    const id = `${secret}\n${day}\n${region}\n${service}`;
    if (this.#key?.id !== id) {
      const sign = this.#digests.deriveKey(`AWS4${secret}`, [day, region, service, "aws4_request"]);
      this.#key = { id, sign };
    }
    return this.#key.sign;
  }
}

interface SigningKey {
  readonly id: string;
  readonly sign: Sign | Promise<Sign>;
}

const ALGORITHM = "AWS4-HMAC-SHA256";

/** `20150830T123600Z`: a number is seconds since 1970. */
function signingTime(date: RequestSigningArguments["signingDate"] = new Date()): string {
  const time = new Date(typeof date === "number" ? date * 1000 : date).toISOString();
  return `${time.slice(0, 4)}${time.slice(5, 7)}${time.slice(8, 13)}${time.slice(14, 16)}${time.slice(17, 19)}Z`;
}

function headerFilter({
  signableHeaders,
  unsignableHeaders,
}: RequestSigningArguments): (header: string) => boolean {
  if (signableHeaders === undefined && unsignableHeaders === undefined) return isSignable;
  return (header) =>
    signableHeaders?.has(header) === true || (isSignable(header) && unsignableHeaders?.has(header) !== true);
}
