import type { HttpRequest, Identity } from "@smithy/types";

import { AuthError } from "./auth-error.js";
import type { ResolvedClientConfig } from "./config.js";
import { type IdentityProvider, rememberIdentity } from "./identity.js";
import { type Provided, toProvider } from "./provider.js";

/** A scheme that shows the identity as it is, and the setting that the identity comes from. */
export interface IdentityScheme<Setting extends string, Value extends Identity> {
  readonly setting: Setting;
  /** What was given as the setting. */
  readonly given: Provided<Value> | undefined;
  /** A copy of the request that shows the identity. */
  readonly show: (request: HttpRequest, identity: Value) => HttpRequest;
}

/** Adds such a scheme to the settings of a client. */
export function withIdentityScheme<
  Config extends ResolvedClientConfig,
  Setting extends string,
  Value extends Identity,
>(
  config: Config,
  { setting, given, show }: IdentityScheme<Setting, Value>,
): Config & Readonly<Record<Setting, IdentityProvider<Value>>> {
  const identity = rememberIdentity(
    given === undefined
      ? () =>
          Promise.reject(new AuthError(`The request needs an identity: give \`${setting}\` to the client.`))
      : toProvider(given),
  );
  const signer = {
    sign: async (request: HttpRequest): Promise<HttpRequest> => show(request, await identity()),
  };
  // Guaranteed by the computed name, which the compiler widens to any text.
  const resolved = { [setting]: identity } as Record<Setting, IdentityProvider<Value>>;
  return { ...config, ...resolved, authSigners: [...config.authSigners, async () => signer] };
}

/** A copy of the request with a header that shows an identity. Transports would tell what it is where it cannot be sent. */
export function withHeader(request: HttpRequest, name: string, value: string): HttpRequest {
  if (!/^[!-~](?:[\t -~]*[!-~])?$/.test(value))
    throw new AuthError(`The identity for the header \`${name}\` has characters that cannot be sent.`);
  return { ...request, headers: { ...request.headers, [name]: value } };
}
