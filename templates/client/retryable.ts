import type { RetryErrorType, SdkError } from "@smithy/types";

/** What is looked at of an error, of whatever class it is. */
export interface Failure extends Pick<SdkError, "name" | "$metadata" | "$retryable"> {
  readonly code?: unknown;
  readonly cause?: unknown;
}

/**
 * What kind of failure an error is: only `THROTTLING` and `TRANSIENT` are worth another attempt. The decisions are those of
 * the AWS SDK for JavaScript.
 */
export function retryErrorType(error: Failure): RetryErrorType {
  const status = error.$metadata?.httpStatusCode ?? 0;
  if (status === 429 || error.$retryable?.throttling === true || THROTTLING.test(error.name))
    return "THROTTLING";
  if (isTransient(error)) return "TRANSIENT";
  return status >= 500 ? "SERVER_ERROR" : "CLIENT_ERROR";
}

function isTransient(error: Failure, depth = 0): boolean {
  if (error.name === "AbortError") return false;
  return (
    error.$retryable !== undefined ||
    // The clock was wrong and is right now: the next signature will be good.
    error.$metadata?.clockSkewCorrected === true ||
    TRANSIENT_NAMES.test(error.name) ||
    TRANSIENT_CODES.test(String(error.code)) ||
    [500, 502, 503, 504].includes(error.$metadata?.httpStatusCode ?? 0) ||
    // Platforms wrap what really happened. The depth is for errors that cause themselves.
    (error.cause instanceof Error && depth < 10 && isTransient(error.cause, depth + 1))
  );
}

const THROTTLING =
  /^(?:BandwidthLimitExceeded|EC2ThrottledException|LimitExceededException|PriorRequestNotComplete|ProvisionedThroughputExceededException|RequestLimitExceeded|RequestThrottled|RequestThrottledException|SlowDown|ThrottledException|Throttling|ThrottlingException|TooManyRequestsException|TransactionInProgressException)$/;
const TRANSIENT_NAMES = /^(?:TimeoutError|RequestTimeout|RequestTimeoutException)$/;
const TRANSIENT_CODES =
  /^(?:ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
