import type { AwsCredentialIdentity } from "@smithy/types";

import { environmentVariable } from "./node-process.js";
import { type Provided, toProvider } from "./provider.js";

/** Gives a client's credentials. Remembers them, unless it is asked for new ones. */
export type CredentialsProvider = (options?: {
  readonly forceRefresh?: boolean;
}) => Promise<AwsCredentialIdentity>;

/** Raised where no credentials can be had. Never says what they are. */
export class CredentialsProviderError extends Error {
  override readonly name = "CredentialsProviderError";
  /** For chains of providers: the next one may be asked. */
  readonly tryNextLink: boolean = true;
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
    if (old !== undefined && !forceRefresh && !expiresWithin(old, FIVE_MINUTES)) return old;
    pending ??= refresh();
    if (old === undefined || expiresWithin(old, 0)) return pending;
    return pending.catch(() => old);
  };
}

const FIVE_MINUTES = 300_000;

function expiresWithin({ expiration }: AwsCredentialIdentity, milliseconds: number): boolean {
  return expiration !== undefined && expiration.getTime() - Date.now() < milliseconds;
}

function checkCredentials(credentials: AwsCredentialIdentity): AwsCredentialIdentity {
  // Providers are often plain JavaScript: without this the signer would fail where nobody looks for it.
  if (credentials?.accessKeyId && credentials.secretAccessKey) return credentials;
  throw new CredentialsProviderError("The credentials lack `accessKeyId` or `secretAccessKey`.");
}

function credentialsOfEnvironment(): AwsCredentialIdentity {
  const accessKeyId = environmentVariable("AWS_ACCESS_KEY_ID");
  const secretAccessKey = environmentVariable("AWS_SECRET_ACCESS_KEY");
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new CredentialsProviderError(
      "Credentials are missing: give `credentials` to the client, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment.",
    );
  }
  const sessionToken = environmentVariable("AWS_SESSION_TOKEN");
  const expiration = environmentVariable("AWS_CREDENTIAL_EXPIRATION");
  return {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken && { sessionToken }),
    ...(expiration && { expiration: new Date(expiration) }),
  };
}
