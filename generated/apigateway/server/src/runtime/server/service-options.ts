import type { RequestFacts } from "./context.js";
import type { Middleware } from "./middleware.js";
import type { Observer } from "./observe.js";

/** How a service behaves where the model has nothing to say. */
export interface ServiceOptions<Context = undefined, Identity = undefined> {
  /** Larger bodies are refused with 413. 1 MiB by default. */
  readonly maxBodyBytes?: number | undefined;
  /**
   * Streams with more bytes fail while they are read, and the request is refused with 413 where the handler lets that pass.
   * Unlimited by default: a stream takes no more memory than its handler.
   */
  readonly maxStreamBytes?: number | undefined;
  /** Bodies that nest deeper are refused with 400. 100 by default; beyond 1000 the stack may end first. */
  readonly maxJsonDepth?: number | undefined;
  /** Longer targets of requests, path and query together, are refused with 414. 8192 by default. */
  readonly maxTargetLength?: number | undefined;
  /** Requests with more headers are refused with 431, in Node; other platforms have limits of their own. 100 by default. */
  readonly maxHeaders?: number | undefined;
  /** While so many requests are being answered, others are refused with 503. 1000 by default. */
  readonly maxConcurrency?: number | undefined;
  /** Gets what was thrown and the model does not have; no answer shows it. Writes to the console by default. */
  readonly onError?: ((error: unknown, failure: Failure) => void) | undefined;
  /** What is done around every handler, the first of them outermost. */
  readonly middleware?: readonly Middleware<Context, Identity | undefined>[] | undefined;
  /** Looks at every request and at what became of it: for logs, metrics and traces. */
  readonly observe?: Observer | undefined;
}

/** The options of a service whose handlers get something of their own with each request. */
export interface ContextOptions<Context, Identity = undefined> extends ServiceOptions<Context, Identity> {
  /** Makes `context.own` before the input is read. What it throws is answered as if the handler had thrown it. */
  readonly context: (request: RequestFacts) => Context | Promise<Context>;
}

/** Which call has failed. */
export interface Failure {
  readonly operation: string;
  readonly requestId: string;
  readonly request: RequestFacts;
}
