import type { ApiKeyIdentity } from "@smithy/types";

import type { ResolvedClientConfig } from "./config.js";
import type { IdentityProvider } from "./identity.js";
import { withHeader, withIdentityScheme } from "./identity-scheme.js";
import type { Provided } from "./provider.js";

/** The settings of clients that show an API key. */
export interface ApiKeyConfig {
  /** The key that requests show. A provider is asked again before the key expires. */
  readonly apiKey?: Provided<ApiKeyIdentity> | undefined;
}

/** These settings as a client keeps them. */
export interface ResolvedApiKeyConfig {
  readonly apiKey: IdentityProvider<ApiKeyIdentity>;
}

/** Where a key stands: `@httpApiKeyAuth`. */
export interface ApiKeyPlace {
  /** The name of the header, in lower case, or of the query parameter. */
  readonly name: string;
  readonly in: "header" | "query";
  /** What precedes the key in the header. */
  readonly scheme?: string;
}

/** Has requests show an API key. Spec: https://smithy.io/2.0/spec/authentication-traits.html#httpapikeyauth-trait */
export function withApiKeyAuth<Config extends ResolvedClientConfig>(
  config: Config,
  { apiKey: given }: ApiKeyConfig,
  place: ApiKeyPlace,
): Config & ResolvedApiKeyConfig {
  return withIdentityScheme(config, {
    setting: "apiKey",
    given,
    show: (request, { apiKey }) =>
      place.in === "query"
        ? { ...request, query: { ...request.query, [place.name]: apiKey } }
        : withHeader(request, place.name, place.scheme === undefined ? apiKey : `${place.scheme} ${apiKey}`),
  });
}
