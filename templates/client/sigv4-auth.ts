import type { AwsCredentialIdentity, Provider, RequestSigner } from "@smithy/types";

import type { ResolvedClientConfig } from "./config.js";
import { type CredentialsProvider, resolveCredentials } from "./credentials.js";
import { type Provided, toProvider } from "./provider.js";
import { SigV4Signer } from "./sigv4.js";

/** The settings of clients that sign by Signature Version 4. */
export interface SigV4Config {
  /**
   * What requests are signed with. Default: `AWS_ACCESS_KEY_ID` and its like of the environment; without those, what
   * `@aws-sdk/credential-provider-node` finds, where that package is installed.
   */
  readonly credentials?: Provided<AwsCredentialIdentity> | undefined;
  /** Signs requests in place of Signature Version 4. */
  readonly signer?: Provided<RequestSigner> | undefined;
}

/** These settings as a client keeps them. */
export interface ResolvedSigV4Config {
  readonly credentials: CredentialsProvider;
  readonly signer: Provider<RequestSigner>;
}

/** Has requests signed by Signature Version 4, for a service as it is named in signatures: `@sigv4(name: …)`. */
export function withSigV4<Config extends ResolvedClientConfig>(
  config: Config,
  given: SigV4Config,
  service: string,
): Config & ResolvedSigV4Config {
  const credentials = resolveCredentials(given.credentials);
  const { region, authSigners } = config;
  const signer = toProvider(given.signer ?? new SigV4Signer({ service, region, credentials }));
  return { ...config, credentials, signer, authSigners: [...authSigners, signer] };
}
