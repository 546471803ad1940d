import { onAbort } from "./abort.js";
import { timeoutError } from "./transport-error.js";

/** What may end a request early. The time is in milliseconds. */
export interface RequestLimits {
  readonly abortSignal?: AbortSignal | undefined;
  readonly requestTimeout?: number | undefined;
}

/** Stops a request when its caller aborts or its time is up, whichever is first. The result lifts both limits. */
export function limitRequest(options: RequestLimits, stop: (error: Error) => void): () => void {
  const stopTimer = startTimer("request", options.requestTimeout, stop);
  const stopListening = onAbort(options.abortSignal, stop);
  return () => {
    stopTimer();
    stopListening();
  };
}

/** Stops what takes longer than that many milliseconds; 0 and undefined mean no limit. The result stops the timer. */
export function startTimer(
  what: string,
  milliseconds: number | undefined,
  stop: (error: Error) => void,
): () => void {
  const timer = milliseconds && setTimeout(() => stop(timeoutError(what, milliseconds)), milliseconds);
  return () => clearTimeout(timer);
}
