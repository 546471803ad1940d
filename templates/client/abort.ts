import type { HttpHandlerOptions } from "@smithy/types";

/** A signal that a caller may hand in: the platform's own, or the older kind with `onabort` alone. */
export type Abortable = NonNullable<HttpHandlerOptions["abortSignal"]>;

/** What an aborted call is rejected with. Its cause is the signal's reason. */
export function abortError(signal: Abortable): Error {
  const error = new Error("Request aborted", "reason" in signal ? { cause: signal.reason } : undefined);
  error.name = "AbortError";
  return error;
}

/** Calls the listener when the signal is aborted, at once where it is already. The result ends the listening. */
export function onAbort(signal: Abortable | undefined, listener: (error: Error) => void): () => void {
  if (signal === undefined) return () => {};
  const abort = (): void => listener(abortError(signal));
  if (signal.aborted) abort();
  else if ("addEventListener" in signal) signal.addEventListener("abort", abort, { once: true });
  else signal.onabort = abort;
  return () => {
    if ("removeEventListener" in signal) signal.removeEventListener("abort", abort);
  };
}

/** Waits that many milliseconds. Rejected, and the timer gone, as soon as the signal is aborted. */
export function wait(milliseconds: number, signal: Abortable | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stopListening();
      resolve();
    }, milliseconds);
    const stopListening = onAbort(signal, (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}
