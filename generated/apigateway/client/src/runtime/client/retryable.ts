import type { RetryErrorType, SdkError } from "@smithy/types";

/** What is looked at of an error, of whatever class it is. */
export interface Failure extends Pick<SdkError, "name" | "message" | "$metadata" | "$retryable"> {
  readonly code?: unknown;
  readonly cause?: unknown;
}

/**
 * What kind of failure an error is: only `THROTTLING` and `TRANSIENT` are worth another attempt. The decisions are those of
 * the AWS SDK for JavaScript.
 */
export function retryErrorType(error: Failure): RetryErrorType {
  const status = error.$metadata?.httpStatusCode ?? 0;
  if (error.name === "AbortError") return "CLIENT_ERROR";
  if (status === 429 || error.$retryable?.throttling === true || THROTTLING.test(error.name))
    return "THROTTLING";
  if (isTransient(error, 10)) return "TRANSIENT";
  return status >= 500 ? "SERVER_ERROR" : "CLIENT_ERROR";
}

/** Platforms wrap what really happened, but not endlessly. */
function isTransient(
  { name, message, code, cause, $metadata, $retryable }: Failure,
  levels: number,
): boolean {
  return (
    $retryable !== undefined ||
    // The clock was wrong and is right now: the next signature will be good.
    $metadata?.clockSkewCorrected === true ||
    (name === "InvalidSignatureException" && message.includes("Signature expired")) ||
    TRANSIENT.test(name) ||
    TRANSIENT.test(String(code)) ||
    [500, 502, 503, 504].includes($metadata?.httpStatusCode ?? 0) ||
    (levels > 0 && cause instanceof Error && isTransient(cause, levels - 1))
  );
}

const THROTTLING =
  /^(((EC2|Request)?Throttled|Throttling|(ProvisionedThroughput|Limit)Exceeded|TooManyRequests|TransactionInProgress)(Exception)?|(Bandwidth|Request)LimitExceeded|PriorRequestNotComplete|SlowDown)$/;

/** Names of errors, and codes of Node's. */
const TRANSIENT =
  /^(TimeoutError|RequestTimeout(Exception)?|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
