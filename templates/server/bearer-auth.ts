import { credentialOf } from "./authorization-header.js";
import {
  ABSENT,
  authenticated,
  type AuthenticationRequest,
  type Authenticator,
  type Identified,
  refused,
} from "./authenticator.js";

/**
 * An authenticator for `@httpBearerAuth` (RFC 6750) around a function that knows whose a token is. Undefined for a token
 * that is not good, or no longer.
 */
export function verifyBearer<Identity>(
  identify: (token: string, request: AuthenticationRequest) => Identified<Identity>,
): Authenticator<unknown, Identity> {
  return {
    async authenticate(request) {
      const token = credentialOf(request.header("authorization"), "bearer");
      if (token === undefined) return ABSENT;
      const identity = TOKEN.test(token) ? await identify(token, request) : undefined;
      return identity === undefined ? refused(INVALID_TOKEN) : authenticated(identity);
    },
    challenge: () => "Bearer",
  };
}

/** `b64token` of RFC 6750, section 2.1. */
const TOKEN = /^[A-Za-z0-9\-._~+/]+=*$/;

const INVALID_TOKEN = {
  status: 401,
  name: "UnauthorizedException",
  message: "The bearer token is not valid.",
  challenge: 'Bearer error="invalid_token"',
} as const;
