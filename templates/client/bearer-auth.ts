import type { TokenIdentity } from "@smithy/types";

import type { ResolvedClientConfig } from "./config.js";
import type { IdentityProvider } from "./identity.js";
import { withHeader, withIdentityScheme } from "./identity-scheme.js";
import type { Provided } from "./provider.js";

/** The settings of clients that show a bearer token. */
export interface BearerConfig {
  /** The token of `Authorization: Bearer`. A provider is asked again before the token expires. */
  readonly token?: Provided<TokenIdentity> | undefined;
}

/** These settings as a client keeps them. */
export interface ResolvedBearerConfig {
  readonly token: IdentityProvider<TokenIdentity>;
}

/** Has requests show a bearer token. Spec: RFC 6750, section 2.1 */
export function withBearerAuth<Config extends ResolvedClientConfig>(
  config: Config,
  { token: given }: BearerConfig,
): Config & ResolvedBearerConfig {
  return withIdentityScheme(config, {
    setting: "token",
    given,
    show: (request, { token }) => withHeader(request, "authorization", `Bearer ${token}`),
  });
}
