import type { RequestSigner } from "@smithy/types";

import { environmentVariable } from "../platform/node-process.js";
import { AuthError } from "./auth-error.js";
import type { ResolvedClientConfig } from "./config.js";
import { type Provided, toProvider } from "./provider.js";

/** The settings of clients that can be authenticated in several ways. */
export interface AuthChoiceConfig {
  /**
   * Schemes to try before others, by their ids or by the part of them after `#`, such as `["httpBearerAuth"]`. Default:
   * `AWS_AUTH_SCHEME_PREFERENCE` of the environment, separated by commas; else the order of the model.
   */
  readonly authSchemePreference?: Provided<readonly string[]> | undefined;
}

/** A scheme of a client that has several. */
export interface AuthScheme {
  readonly id: string;
  /** The setting that the identity comes from. */
  readonly setting: string;
  /** Whether the caller gave one. */
  readonly isConfigured: boolean;
}

/** Has each request authenticated by the best of its operation's schemes that the client has an identity for. */
export function withAuthChoice<Config extends ResolvedClientConfig>(
  config: Config,
  { authSchemePreference = preferenceOfEnvironment }: AuthChoiceConfig,
  schemes: readonly AuthScheme[],
): Config {
  const preference = toProvider(authSchemePreference);
  return {
    ...config,
    async chooseSigner(ids = schemes.map(({ id }) => id)): Promise<RequestSigner | undefined> {
      const scheme = chooseScheme(schemes, ids, await preference());
      return scheme && config.authSigners[schemes.indexOf(scheme)]?.();
    },
  };
}

/** Stands in the list of an operation that needs no authentication, behind its schemes. */
const NO_AUTH = "smithy.api#noAuth";

/** Signature Version 4 finds credentials that nobody gave. It is asked to, where no scheme was given anything. */
const SIGV4 = "aws.auth#sigv4";

function chooseScheme(
  schemes: readonly AuthScheme[],
  ids: readonly string[],
  preference: readonly string[],
): AuthScheme | undefined {
  const rank = ({ id }: AuthScheme): number => {
    const index = preference.findIndex((name) => name === id || id.endsWith(`#${name}`));
    return index < 0 ? preference.length : index;
  };
  const allowed = ids.flatMap((id) => schemes.filter((scheme) => scheme.id === id));
  const configured = allowed.filter(hasIdentity).sort((a, b) => rank(a) - rank(b));
  if (configured.length > 0 || ids.length === 0 || ids.includes(NO_AUTH)) return configured[0];
  const byDefault = allowed.find(({ id }) => id === SIGV4);
  if (byDefault !== undefined) return byDefault;
  const settings = allowed.map(({ setting }) => `\`${setting}\``).join(" or ");
  throw new AuthError(`The request needs an identity: give ${settings} to the client.`);
}

function hasIdentity({ id, isConfigured }: AuthScheme): boolean {
  return isConfigured || (id === SIGV4 && environmentVariable("AWS_ACCESS_KEY_ID") !== undefined);
}

function preferenceOfEnvironment(): readonly string[] {
  return (environmentVariable("AWS_AUTH_SCHEME_PREFERENCE") ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
