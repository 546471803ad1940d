import type { RetryErrorInfo, RetryErrorType, RetryStrategyV2, StandardRetryToken } from "@smithy/types";

/**
 * The `standard` retry mode of the AWS SDKs: exponential backoff with full jitter up to 20 seconds, and a bucket of 500
 * tokens for the whole client, so that a service in trouble is not asked three times by everybody.
 */
export class StandardRetryStrategy implements RetryStrategyV2 {
  readonly #maxAttempts: () => number | Promise<number>;
  #capacity: number = CAPACITY;

  /** A request is sent at most `maxAttempts` times. */
  constructor(maxAttempts: () => number | Promise<number>) {
    this.#maxAttempts = maxAttempts;
  }

  async acquireInitialRetryToken(): Promise<StandardRetryToken> {
    return retryToken(0, 0, 1);
  }

  /** A token for one more attempt. Throws where the error is final, the attempts are used up, or the bucket is empty. */
  async refreshRetryTokenForRetry(
    token: StandardRetryToken,
    info: RetryErrorInfo,
  ): Promise<StandardRetryToken> {
    const count = token.getRetryCount() + 1;
    const [cost, baseDelay] = RETRIED[info.errorType] ?? [Infinity, 0];
    if (cost > this.#capacity || count >= (await this.#maxAttempts()))
      throw new Error("No retry token available");
    this.#capacity -= cost;
    const backoff = Math.random() * Math.min(LONGEST_DELAY, baseDelay * 2 ** (count - 1));
    // A service may ask for more than the backoff, but not for more than anyone would wait.
    const asked = Number(info.retryAfterHint ?? 0) - Date.now();
    return retryToken(count, Math.floor(Math.max(backoff, Math.min(asked, backoff + LONGEST_EXTRA))), cost);
  }

  /** Gives back what the last retry took, or one token where there was none. */
  recordSuccess(token: StandardRetryToken): void {
    this.#capacity = Math.min(CAPACITY, this.#capacity + (token.getRetryCost() ?? 1));
  }
}

const CAPACITY = 500;
const LONGEST_DELAY = 20_000;
const LONGEST_EXTRA = 5_000;

/** The errors that are not final: what a retry takes from the bucket, and its longest first delay in milliseconds. */
const RETRIED: Partial<Record<RetryErrorType, readonly [cost: number, baseDelay: number]>> = {
  THROTTLING: [5, 500],
  TRANSIENT: [10, 100],
};

function retryToken(count: number, delay: number, cost: number): StandardRetryToken {
  return { getRetryCount: () => count, getRetryDelay: () => delay, getRetryCost: () => cost };
}
