import type { HttpResponse } from "@smithy/types";

/** Puts the raw response at hand on an error that has none yet. Not enumerable: a logged error should not show a body. */
export function attachResponse(error: unknown, response: HttpResponse): void {
  if (!(error instanceof Error) || ("$response" in error && error.$response !== undefined)) return;
  Object.defineProperty(error, "$response", { value: response, writable: true });
}
