import type { Identity } from "@smithy/types";

/** Gives a client's identity. Remembers it, unless it is asked for a new one. */
export type IdentityProvider<Value extends Identity> = (options?: {
  readonly forceRefresh?: boolean;
}) => Promise<Value>;

/**
 * Keeps an identity until five minutes before it expires. Callers that come while a new one is being fetched share that
 * fetch; where it fails, the old one serves until it has really expired.
 */
export function rememberIdentity<Value extends Identity>(
  fetchNew: () => Promise<Value>,
): IdentityProvider<Value> {
  let current: Value | undefined;
  let pending: Promise<Value> | undefined;

  async function refresh(): Promise<Value> {
    try {
      return (current = await fetchNew());
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
