import type { AwsCredentialIdentity } from "@smithy/types";

import { environmentVariable } from "../platform/node-process.js";
import { type Provided, toProvider } from "./provider.js";

/** Gives a client's credentials. Remembers them, unless it is asked for new ones. */
export type CredentialsProvider = (options?: {
  readonly forceRefresh?: boolean;
}) => Promise<AwsCredentialIdentity>;

/** Raised where no credentials can be had. Never says what they are. */
export class CredentialsProviderError extends Error {
  override readonly name = "CredentialsProviderError";
}

/**
 * The credentials given, or those of the environment, kept until five minutes before they expire. Callers that come while
 * new ones are being fetched share that fetch; where it fails, the old ones serve until they have really expired.
 */
export function resolveCredentials(
  setting: Provided<AwsCredentialIdentity> = credentialsOfEnvironment,
): CredentialsProvider {
  const fetchNew = toProvider(setting);
  let current: AwsCredentialIdentity | undefined;
  let pending: Promise<AwsCredentialIdentity> | undefined;

  async function refresh(): Promise<AwsCredentialIdentity> {
    try {
      return (current = checkCredentials(await fetchNew()));
    } finally {
      pending = undefined;
    }
  }

  return async ({ forceRefresh = false } = {}) => {
    const old = current;
    const timeLeft = old?.expiration === undefined ? Infinity : old.expiration.getTime() - Date.now();
    if (old !== undefined && !forceRefresh && timeLeft >= FIVE_MINUTES) return old;
    pending ??= refresh();
    return old === undefined || forceRefresh || timeLeft < 0 ? pending : pending.catch(() => old);
  };
}

const FIVE_MINUTES = 300_000;

function checkCredentials(credentials: AwsCredentialIdentity | undefined): AwsCredentialIdentity {
  // Providers are often plain JavaScript: without this the signer would fail where nobody looks for it.
  if (credentials?.accessKeyId && credentials.secretAccessKey) return credentials;
  throw new CredentialsProviderError(
    "Credentials are missing: give `credentials` to the client, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
  );
}

function credentialsOfEnvironment(): AwsCredentialIdentity {
  const sessionToken = environmentVariable("AWS_SESSION_TOKEN");
  return {
    accessKeyId: environmentVariable("AWS_ACCESS_KEY_ID") ?? "",
    secretAccessKey: environmentVariable("AWS_SECRET_ACCESS_KEY") ?? "",
    ...(sessionToken && { sessionToken }),
  };
}
