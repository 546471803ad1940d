import type { RequestSigner } from "@smithy/types";

import { AuthError } from "./auth-error.js";
import type { ResolvedClientConfig } from "./config.js";
import { type Provided, toProvider } from "./provider.js";

/** The settings of clients whose service has schemes that this client does not know how to do. */
export interface CustomSignersConfig<SchemeId extends string> {
  /** What signs requests under those schemes, by the ids of the schemes. Without one, a scheme cannot be used. */
  readonly signers?: { readonly [Id in SchemeId]?: Provided<RequestSigner> | undefined } | undefined;
}

/** Has requests signed under a scheme that is known by its id alone, by what the caller gave for it. */
export function withCustomSigner<Config extends ResolvedClientConfig, SchemeId extends string>(
  config: Config,
  { signers }: CustomSignersConfig<SchemeId>,
  schemeId: SchemeId,
): Config {
  const given: Provided<RequestSigner> | undefined = signers?.[schemeId];
  const signer =
    given === undefined
      ? () =>
          Promise.reject(
            new AuthError(`The client needs \`signers["${schemeId}"]\`: it has none of its own.`),
          )
      : toProvider(given);
  return { ...config, authSigners: [...config.authSigners, signer] };
}
