/** What a caller may say about one call. */
export interface HandlerOptions {
  /** Ends the call, whatever it is waiting for. */
  readonly abortSignal?: AbortSignal;
  /** How long each attempt may take, in milliseconds. */
  readonly requestTimeout?: number;
}
