import type { HttpResponse } from "@smithy/types";

/** Puts the raw response at hand on an error that has none yet. Not enumerable: a logged error should not show a body. */
export function attachResponse(error: unknown, response: HttpResponse): void {
  // Guaranteed by the optional member: whatever an error has under that name is looked at as a value only.
  if (!(error instanceof Error) || (error as { $response?: unknown }).$response !== undefined) return;
  Object.defineProperty(error, "$response", { value: response, writable: true });
}
