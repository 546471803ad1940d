import type { Identity } from "@smithy/types";

import { encodeBase64Text } from "../codec/base64.js";
import { AuthError } from "./auth-error.js";
import type { ResolvedClientConfig } from "./config.js";
import type { IdentityProvider } from "./identity.js";
import { withHeader, withIdentityScheme } from "./identity-scheme.js";
import type { Provided } from "./provider.js";

/** A user's name and password. */
export interface LoginIdentity extends Identity {
  readonly username: string;
  readonly password: string;
}

/** The settings of clients that show a name and a password. */
export interface BasicConfig {
  /** The name and password of `Authorization: Basic`. A provider is asked again before they expire. */
  readonly login?: Provided<LoginIdentity> | undefined;
}

/** These settings as a client keeps them. */
export interface ResolvedBasicConfig {
  readonly login: IdentityProvider<LoginIdentity>;
}

/** Has requests show a name and a password, in UTF-8. Spec: RFC 7617, section 2 */
export function withBasicAuth<Config extends ResolvedClientConfig>(
  config: Config,
  { login: given }: BasicConfig,
): Config & ResolvedBasicConfig {
  return withIdentityScheme(config, {
    setting: "login",
    given,
    show: (request, login) => withHeader(request, "authorization", `Basic ${userPass(login)}`),
  });
}

function userPass({ username, password }: LoginIdentity): string {
  // The first colon ends the name.
  if (username.includes(":")) throw new AuthError("The `username` of `login` may not have a colon.");
  return encodeBase64Text(`${username}:${password}`);
}
