import type { HttpResponse } from "@smithy/types";

/**
 * When a service asks to be called again: `retry-after` in seconds or as a date, or `x-amz-retry-after` in milliseconds.
 * Undefined where it does not say, or not in a way that can be read.
 */
export function retryAfterHint(response: HttpResponse | undefined): Date | undefined {
  const { "x-amz-retry-after": milliseconds, "retry-after": text } = response?.headers ?? {};
  const delay = Number(milliseconds ?? Number(text) * 1000);
  const time = delay >= 0 ? Date.now() + delay : Date.parse(String(text));
  return time > 0 ? new Date(time) : undefined;
}
