import { randomUuid } from "#platform";
import type { HttpRequest, MetadataBearer, RetryStrategyV2, RetryToken, SdkError } from "@smithy/types";

import { abortError, wait } from "./abort.js";
import type { Answer, Call, Next } from "./call.js";
import { isPlainBody } from "./plain-body.js";
import { responseMetadata } from "./response-metadata.js";
import { retryAfterHint } from "./retry-after.js";
import { retryErrorType } from "./retryable.js";

/**
 * Sends a request until it is answered, or until the client's strategy gives up. Every attempt carries the same invocation
 * id and its own count. The error of the last attempt is the error of the call.
 */
export async function withAttempts<Input, Output extends MetadataBearer>(
  { config, options }: Call<Input, Output>,
  request: HttpRequest,
  next: Next<Output>,
): Promise<Answer<Output>> {
  const strategy = await config.retryStrategy();
  const maxAttempts = await config.maxAttempts();
  let token: RetryToken = await strategy.acquireInitialRetryToken(config.serviceId);
  let totalRetryDelay = 0;
  request.headers["amz-sdk-invocation-id"] = randomUuid();
  for (let attempts = 1; ; attempts++) {
    if (options.abortSignal?.aborted) throw abortError(options.abortSignal);
    request.headers["amz-sdk-request"] = `attempt=${attempts}; max=${maxAttempts}`;
    try {
      const answer = await next(request);
      strategy.recordSuccess(token);
      Object.assign(answer.output.$metadata, { attempts, totalRetryDelay });
      return answer;
    } catch (thrown) {
      const error = toSdkError(thrown);
      const ofResponse = error.$response && responseMetadata(error.$response);
      error.$metadata = { ...ofResponse, ...error.$metadata, attempts, totalRetryDelay };
      const nextToken = isPlainBody(request.body) ? await refresh(strategy, token, error) : undefined;
      if (nextToken === undefined) throw error;
      token = nextToken;
    }
    const delay = token.getRetryDelay();
    totalRetryDelay += delay + (token.$retryLog?.acquisitionDelay ?? 0);
    if (delay > 0) await wait(delay, options.abortSignal);
  }
}

async function refresh(
  strategy: RetryStrategyV2,
  token: RetryToken,
  error: SdkError,
): Promise<RetryToken | undefined> {
  const hint = retryAfterHint(error.$response);
  const info = { error, errorType: retryErrorType(error), ...(hint && { retryAfterHint: hint }) };
  try {
    return await strategy.refreshRetryTokenForRetry(token, info);
  } catch {
    // The strategy's way to say no.
    return undefined;
  }
}

function toSdkError(thrown: unknown): SdkError {
  // Guaranteed by the members of `SdkError`, which are all optional but for those of any error.
  return thrown instanceof Error
    ? (thrown as SdkError)
    : (new Error(String(thrown), { cause: thrown }) as SdkError);
}
