import { decodeBase64 } from "../codec/base64.js";
import { credentialOf, quotedString } from "./authorization-header.js";
import {
  ABSENT,
  authenticated,
  type AuthenticationRequest,
  type Authenticator,
  type Identified,
  refused,
} from "./authenticator.js";

/** What a caller sends by `@httpBasicAuth`. */
export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}

/**
 * An authenticator for `@httpBasicAuth` (RFC 7617) around a function that knows whose name and password these are. The
 * realm is what browsers show to whom they ask.
 */
export function verifyBasic<Identity>(
  realm: string,
  identify: (credential: BasicCredential, request: AuthenticationRequest) => Identified<Identity>,
): Authenticator<unknown, Identity> {
  const challenge = `Basic realm=${quotedString(realm)}, charset="UTF-8"`;
  return {
    async authenticate(request) {
      const encoded = credentialOf(request.header("authorization"), "basic");
      if (encoded === undefined) return ABSENT;
      const credential = parseCredential(encoded);
      const identity = credential === undefined ? undefined : await identify(credential, request);
      if (identity !== undefined) return authenticated(identity);
      const message = "The name and password are not valid.";
      return refused({ status: 401, name: "UnauthorizedException", message, challenge });
    },
    challenge: () => challenge,
  };
}

function parseCredential(encoded: string): BasicCredential | undefined {
  const text = decodeText(encoded);
  const colon = text?.indexOf(":") ?? -1;
  if (text === undefined || colon < 0) return undefined;
  return { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

function decodeText(encoded: string): string | undefined {
  const bytes = decodeBase64(encoded);
  try {
    return bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
