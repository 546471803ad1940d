import type { RetryErrorInfo, RetryErrorType, RetryStrategyV2, StandardRetryToken } from "@smithy/types";

/** The settings of the standard strategy. Delays are in milliseconds. */
export interface StandardRetryOptions {
  /** How often a request is sent at most. */
  readonly maxAttempts: () => number | Promise<number>;
  /** The longest first delay; it doubles with every attempt. */
  readonly baseDelay?: number;
  /** The same for throttling. */
  readonly throttlingBaseDelay?: number;
  /** Between 0 and 1: how much of a delay is waited. */
  readonly random?: () => number;
}

/**
 * The `standard` retry mode of the AWS SDKs: exponential backoff with full jitter up to 20 seconds, and a bucket of 500
 * tokens for the whole client, so that a service in trouble is not asked three times by everybody.
 */
export class StandardRetryStrategy implements RetryStrategyV2 {
  readonly mode = "standard";
  readonly #options: Required<StandardRetryOptions>;
  #capacity: number = CAPACITY;

  constructor(options: StandardRetryOptions) {
    this.#options = { baseDelay: 100, throttlingBaseDelay: 500, random: Math.random, ...options };
  }

  async acquireInitialRetryToken(): Promise<StandardRetryToken> {
    return retryToken(0, 0, undefined);
  }

  /** A token for one more attempt. Throws where the error is final, the attempts are used up, or the bucket is empty. */
  async refreshRetryTokenForRetry(
    token: StandardRetryToken,
    info: RetryErrorInfo,
  ): Promise<StandardRetryToken> {
    const count = token.getRetryCount() + 1;
    const cost = RETRY_COST[info.errorType];
    if (cost === undefined || count >= (await this.#options.maxAttempts()) || cost > this.#capacity) {
      throw new Error("No retry token available");
    }
    this.#capacity -= cost;
    return retryToken(count, this.#delay(count, info), cost);
  }

  /** Gives back what the last retry took, or one token where there was none. */
  recordSuccess(token: StandardRetryToken): void {
    this.#capacity = Math.min(CAPACITY, this.#capacity + (token.getRetryCost() ?? 1));
  }

  #delay(count: number, { errorType, retryAfterHint }: RetryErrorInfo): number {
    const { baseDelay, throttlingBaseDelay, random } = this.#options;
    const base = errorType === "THROTTLING" ? throttlingBaseDelay : baseDelay;
    const backoff = random() * base * 2 ** (count - 1);
    // A service may ask for more than the backoff, but not for more than anyone would wait.
    const asked = retryAfterHint === undefined ? 0 : retryAfterHint.getTime() - Date.now();
    return Math.floor(Math.min(LONGEST_DELAY, Math.max(backoff, asked)));
  }
}

const CAPACITY = 500;
const LONGEST_DELAY = 20_000;

/** What a retry takes from the bucket. Errors of other kinds are final. */
const RETRY_COST: Partial<Record<RetryErrorType, number>> = { THROTTLING: 5, TRANSIENT: 10 };

function retryToken(count: number, delay: number, cost: number | undefined): StandardRetryToken {
  return { getRetryCount: () => count, getRetryDelay: () => delay, getRetryCost: () => cost };
}
