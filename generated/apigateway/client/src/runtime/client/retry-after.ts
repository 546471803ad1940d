import type { HttpResponse } from "@smithy/types";

/**
 * When a service asks to be called again: `retry-after` in seconds or as a date, or `x-amz-retry-after` in milliseconds.
 * Undefined where it does not say, or not in a way that can be read.
 */
export function retryAfterHint(response: HttpResponse | undefined): Date | undefined {
  const { "x-amz-retry-after": milliseconds, "retry-after": text = "" } = response?.headers ?? {};
  const delay = Number(milliseconds ?? Number(text || NaN) * 1000);
  const time = Number.isNaN(delay) ? Date.parse(text) : Date.now() + delay;
  return Number.isNaN(time) ? undefined : new Date(time);
}
