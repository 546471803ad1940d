import { credentialOf } from "./authorization-header.js";
import {
  ABSENT,
  authenticated,
  type AuthenticationRequest,
  type Authenticator,
  type Identified,
  refused,
} from "./authenticator.js";

/** What a caller sends by `@httpDigestAuth`: the parameters of RFC 7616 by name, such as `username`, `nonce`, `response`. */
export type DigestCredential = ReadonlyMap<string, string>;

/** How a service offers digest authentication. Nonces and hashes are its own business. */
export interface DigestOptions<Identity> {
  /** What follows `Digest` in `WWW-Authenticate`: the realm, a fresh nonce, the algorithm. */
  readonly challenge: () => string;
  /** Whose credential this is; undefined where the response is not the right one. */
  readonly identify: (credential: DigestCredential, request: AuthenticationRequest) => Identified<Identity>;
}

/** An authenticator for `@httpDigestAuth` (RFC 7616). */
export function verifyDigest<Identity>(options: DigestOptions<Identity>): Authenticator<unknown, Identity> {
  const challenge = (): string => `Digest ${options.challenge()}`;
  return {
    async authenticate(request) {
      const parameters = credentialOf(request.header("authorization"), "digest");
      if (parameters === undefined) return ABSENT;
      const credential = parseParameters(parameters);
      const identity = credential === undefined ? undefined : await options.identify(credential, request);
      if (identity !== undefined) return authenticated(identity);
      const message = "The digest is not valid.";
      return refused({ status: 401, name: "UnauthorizedException", message, challenge: challenge() });
    },
    challenge,
  };
}

/** Parameters by their names in lower case; undefined where they are broken, or one of them is there twice. */
function parseParameters(text: string): DigestCredential | undefined {
  const parameters = new Map<string, string>();
  let end = 0;
  for (const [all, name = "", quoted, token = ""] of text.matchAll(PARAMETER)) {
    const key = name.toLowerCase();
    if (parameters.has(key)) return undefined;
    parameters.set(key, quoted?.replace(/\\([^])/g, "$1") ?? token);
    end += all.length;
  }
  return end === text.length && end > 0 ? parameters : undefined;
}

/** Sticky: what is between two parameters ends the list, and is looked at once. */
const PARAMETER =
  /([!#$%&'*+\-.^_`|~\w]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\[^])*)"|([^\s,"]+))[ \t]*(?:,[ \t]*|$)/gy;
