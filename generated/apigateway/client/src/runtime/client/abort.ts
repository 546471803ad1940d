/** What an aborted call is rejected with. Its cause is the signal's reason. */
export function abortError({ reason }: AbortSignal): Error {
  const error = new Error("Request aborted", { cause: reason });
  error.name = "AbortError";
  return error;
}

/** Calls the listener when the signal is aborted, at once where it is already. The result ends the listening. */
export function onAbort(signal: AbortSignal | undefined, listener: (error: Error) => void): () => void {
  const abort = (): void => {
    if (signal !== undefined) listener(abortError(signal));
  };
  if (signal?.aborted) abort();
  else signal?.addEventListener("abort", abort);
  return () => signal?.removeEventListener("abort", abort);
}

/** Waits that many milliseconds. Rejected, and the timer gone, as soon as the signal is aborted. */
export function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
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
