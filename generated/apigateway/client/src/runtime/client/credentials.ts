import type { AwsCredentialIdentity } from "@smithy/types";

import { environmentVariable } from "../platform/node-process.js";
import { type IdentityProvider, rememberIdentity } from "./identity.js";
import { type Provided, toProvider } from "./provider.js";

/** Gives a client's credentials. Remembers them, unless it is asked for new ones. */
export type CredentialsProvider = IdentityProvider<AwsCredentialIdentity>;

/** Raised where no credentials can be had. Never says what they are. */
export class CredentialsProviderError extends Error {
  override readonly name = "CredentialsProviderError";
}

/** The credentials given, else those of the environment, else those that AWS's own chain of providers finds in Node. */
export function resolveCredentials(
  setting: Provided<AwsCredentialIdentity> = defaultCredentials,
): CredentialsProvider {
  const provider = toProvider(setting);
  return rememberIdentity(async () => checkCredentials(await provider()));
}

function checkCredentials(credentials: AwsCredentialIdentity | undefined): AwsCredentialIdentity {
  // Providers are often plain JavaScript: without this the signer would fail where nobody looks for it, and transports
  // tell of a token with a line break by showing it.
  if (
    credentials?.accessKeyId &&
    credentials.secretAccessKey &&
    /^[!-~]+$/.test(credentials.accessKeyId + (credentials.sessionToken ?? ""))
  )
    return credentials;
  throw new CredentialsProviderError("Credentials are incomplete or malformed.");
}

function defaultCredentials(): AwsCredentialIdentity | Promise<AwsCredentialIdentity> {
  const accessKeyId = environmentVariable("AWS_ACCESS_KEY_ID");
  const secretAccessKey = environmentVariable("AWS_SECRET_ACCESS_KEY");
  const sessionToken = environmentVariable("AWS_SESSION_TOKEN");
  return accessKeyId && secretAccessKey
    ? { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
    : credentialsOfChain();
}

/** Profiles, single sign-on, roles of containers and machines: what AWS's package knows, where somebody installed it. */
async function credentialsOfChain(): Promise<AwsCredentialIdentity> {
  let chain: CredentialChain;
  try {
    // Guaranteed by the package's declarations.
    chain = (await import(/* webpackIgnore: true */ /* @vite-ignore */ CHAIN)) as CredentialChain;
  } catch (cause) {
    throw new CredentialsProviderError(
      `Credentials are missing: no \`credentials\`, no AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, no ${CHAIN}.`,
      { cause },
    );
  }
  return chain.defaultProvider()();
}

interface CredentialChain {
  defaultProvider(): () => Promise<AwsCredentialIdentity>;
}

/** Put together, so that no bundler looks for a package that need not be there. */
const CHAIN: string = /* @__PURE__ */ ["@aws-sdk", "credential-provider-node"].join("/");
