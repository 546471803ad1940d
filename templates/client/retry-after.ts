import type { HttpResponse } from "@smithy/types";

/**
 * When a service asks to be called again: `retry-after` in seconds or as a date, or `x-amz-retry-after` in milliseconds.
 * Undefined where it does not say, or not in a way that can be read.
 */
export function retryAfterHint(response: HttpResponse | undefined): Date | undefined {
  const headers = response?.headers ?? {};
  for (const name of Object.keys(headers)) {
    const value = headers[name] ?? "";
    switch (name.toLowerCase()) {
      case "x-amz-retry-after":
        return inMilliseconds(Number(value));
      case "retry-after":
        return inMilliseconds(
          /^\d+(?:\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now(),
        );
    }
  }
  return undefined;
}

function inMilliseconds(milliseconds: number): Date | undefined {
  return Number.isFinite(milliseconds) ? new Date(Date.now() + milliseconds) : undefined;
}
