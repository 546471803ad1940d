import type { Digests } from "../platform/digests.js";
import { platformDigests } from "../platform/platform-digests.js";
import {
  ABSENT,
  authenticated,
  type AuthenticationRequest,
  type Authenticator,
  type Verdict,
} from "./authenticator.js";
import { equalInConstantTime } from "./constant-time.js";
import { ALGORITHM, parseBasicTime, type SignatureClaim, signatureClaim } from "./sigv4-credential.js";
import { expiredToken, incompleteSignature, invalidSignature, unrecognizedClient } from "./sigv4-refusals.js";
import { canonicalForms, headerOf } from "./sigv4-request.js";
import { SigningKeys } from "./signing-keys.js";

/** What the model says of the scheme: the name that requests are signed for. */
export interface SigV4Scheme {
  readonly name: string;
}

/** An access key as the service knows it. */
export interface SigV4Credential<Account = undefined> {
  readonly secretAccessKey: string;
  /** Of a temporary key: requests by it have to bring this token. */
  readonly sessionToken?: string | undefined;
  /** Until when a temporary key is good. */
  readonly expiration?: Date | undefined;
  /** Whatever the handlers need to know of whom the key belongs to. */
  readonly account?: Account;
}

/** Who signed a request. */
export interface SigV4Caller<Account = undefined> {
  readonly accessKeyId: string;
  readonly region: string;
  /** What the lookup of the credential gave with it. */
  readonly account: Account | undefined;
}

/** How signatures are checked. */
export interface SigV4Options<Account> {
  /** The secret of an access key, or undefined where there is no such key. */
  readonly credentials: (
    accessKeyId: string,
    request: AuthenticationRequest,
  ) => CredentialLookup<Account> | Promise<CredentialLookup<Account>>;
  /** Requests have to be signed for this region, or for one of these. */
  readonly region: string | readonly string[];
  /** Seconds that the caller's clock may be off. 300 by default. */
  readonly clockSkewSeconds?: number | undefined;
  /** For how long a URL may be signed beforehand, in seconds; 0 takes none. 604800, a week, by default. */
  readonly maxPresignedSeconds?: number | undefined;
  /**
   * Whether `UNSIGNED-PAYLOAD` may stand for the hash of the body where the model does not say so. No by default: the
   * body is part of what is signed.
   */
  readonly allowUnsignedPayload?: boolean | undefined;
  /** Milliseconds since 1970. `Date.now` by default. */
  readonly now?: (() => number) | undefined;
  /** Where hashes come from: the platform's own by default. */
  readonly digests?: Digests | undefined;
}

/** What is known of an access key: a secret alone, or more. */
export type CredentialLookup<Account> = string | SigV4Credential<Account> | undefined;

/** An authenticator for `@sigv4`: checks Signature Version 4 of AWS, in the header or in the query. */
export function verifySigV4<Account = undefined>(
  options: SigV4Options<Account>,
): Authenticator<SigV4Scheme, SigV4Caller<Account>> {
  const verifier = new SigV4Verifier(options);
  return { authenticate: (request, { name }) => verifier.verify(request, name) };
}

class SigV4Verifier<Account> {
  readonly #options: SigV4Options<Account>;
  readonly #regions: readonly string[];
  readonly #digests: Digests;
  readonly #keys: SigningKeys;

  constructor(options: SigV4Options<Account>) {
    this.#options = options;
    this.#regions = [options.region].flat();
    this.#digests = options.digests ?? platformDigests();
    this.#keys = new SigningKeys(this.#digests);
  }

  /** All that can be said without the caller's secret comes before anybody is asked for it. */
  async verify(request: AuthenticationRequest, service: string): Promise<Verdict<SigV4Caller<Account>>> {
    const claim = signatureClaim(request);
    if (claim === undefined) return ABSENT;
    if ("broken" in claim) return incompleteSignature(claim.broken);
    if (claim.time === undefined) return incompleteSignature("X-Amz-Date");
    const { time } = claim;
    const fault =
      this.#faultOfScope(claim, time, service) ??
      this.#faultOfTime(claim, time) ??
      faultOfSignedHeaders(claim, request);
    if (fault !== undefined) return fault;
    if (typeof request.body === "string") return { kind: "body-needed" };

    const { accessKeyId, scope, sessionToken } = claim;
    const found = await this.#options.credentials(accessKeyId, request);
    if (found === undefined) return unrecognizedClient();
    const credential: SigV4Credential<Account> =
      typeof found === "string" ? { secretAccessKey: found } : found;
    if (!equalInConstantTime(sessionToken ?? "", credential.sessionToken ?? "")) return unrecognizedClient();
    if (!(await this.#isSigned(request, request.body, claim, time, credential.secretAccessKey))) {
      return invalidSignature("The signature of the request is not the one that its content and key give.");
    }
    // Told only to who has the secret.
    if (credential.expiration !== undefined && credential.expiration.getTime() <= this.#now())
      return expiredToken();
    return authenticated({ accessKeyId, region: scope[1], account: credential.account });
  }

  #faultOfScope({ scope }: SignatureClaim, time: string, service: string): Verdict<never> | undefined {
    const [date, region, name, terminator] = scope;
    const isScope =
      date === time.slice(0, 8) &&
      this.#regions.includes(region) &&
      name === service &&
      terminator === "aws4_request";
    if (isScope) return undefined;
    const expected = [time.slice(0, 8), this.#regions.join(" or "), service, "aws4_request"].join("/");
    return invalidSignature(`The credential has to be scoped to ${expected}.`);
  }

  #faultOfTime({ expires }: SignatureClaim, time: string): Verdict<never> | undefined {
    const { clockSkewSeconds = 300, maxPresignedSeconds = 604_800 } = this.#options;
    if (expires !== undefined && (expires < 1 || expires > maxPresignedSeconds)) {
      return invalidSignature("The URL is not signed for as long as this service takes it.");
    }
    const age = (this.#now() - parseBasicTime(time)) / 1000;
    if (age <= (expires ?? clockSkewSeconds) && age >= -clockSkewSeconds) return undefined;
    return invalidSignature(age > 0 ? "Signature expired." : "Signature not yet current.");
  }

  async #isSigned(
    request: AuthenticationRequest,
    body: Uint8Array | ReadableStream<Uint8Array>,
    claim: SignatureClaim,
    time: string,
    secret: string,
  ): Promise<boolean> {
    const payloadHash = await this.#payloadHash(request, body);
    if (payloadHash === undefined) return false;
    const sign = await this.#keys.get(secret, claim.scope);
    for (const form of canonicalForms(request, claim, payloadHash)) {
      const hash = await this.#digests.sha256(form);
      const signature = await sign([ALGORITHM, time, claim.scope.join("/"), hash].join("\n"));
      if (equalInConstantTime(claim.signature, signature)) return true;
    }
    return false;
  }

  /** The hash of the body as it was sent. Undefined where the request claims another. */
  async #payloadHash(
    request: AuthenticationRequest,
    body: Uint8Array | ReadableStream<Uint8Array>,
  ): Promise<string | undefined> {
    const claimed = request.header("x-amz-content-sha256");
    if (claimed === UNSIGNED_PAYLOAD) {
      return request.unsignedPayload || this.#options.allowUnsignedPayload === true ? claimed : undefined;
    }
    // Nobody knows the hash of what has not arrived. Entries read bodies that are signed as a whole.
    if (body instanceof ReadableStream) return undefined;
    const actual = await this.#digests.sha256(body);
    return claimed === undefined || claimed === actual ? actual : undefined;
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }
}

const UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

/** The host, and all that AWS's own headers say, have to be part of what is signed: nobody may add to them on the way. */
function faultOfSignedHeaders(
  { signedHeaders }: SignatureClaim,
  request: AuthenticationRequest,
): Verdict<never> | undefined {
  const signed = new Set(signedHeaders);
  const needed = request
    .headerNames()
    .filter((name) => name.startsWith("x-amz-") && !ADDED_ON_THE_WAY.has(name));
  const missing = ["host", ...needed].find((name) => !signed.has(name));
  if (missing !== undefined) return invalidSignature(`The header \`${missing}\` has to be signed.`);
  return headerOf(request, "host") === undefined ? incompleteSignature("Host") : undefined;
}

/** What CloudFront adds to requests that it passes on. */
const ADDED_ON_THE_WAY: ReadonlySet<string> = new Set(["x-amz-cf-id"]);
