import type { ServerRequest } from "./server-request.js";

/** What a handler may want to know besides its input. */
export interface HandlerContext<Context = undefined, Identity = undefined> {
  /** The operation's shape name. */
  readonly operation: string;
  /** Also in the answer's `x-amzn-RequestId`. */
  readonly requestId: string;
  /** Aborts when the client is gone. */
  readonly signal: AbortSignal;
  readonly request: RequestFacts;
  /** Who calls, as the authenticator of the service found out. Undefined for a caller who may be anonymous, and is. */
  readonly identity: Identity;
  /** What the service's own `context` function made for this request. */
  readonly own: Context;
}

/** The request as it was sent; `header` takes a name in lower case. */
export type RequestFacts = Pick<
  ServerRequest,
  "method" | "path" | "basePath" | "query" | "header" | "headerNames"
>;

/** The context of one call. The signal is asked for only where a handler wants it: making one costs. */
export class CallContext<Context, Identity> implements HandlerContext<Context, Identity> {
  readonly operation: string;
  readonly requestId: string;
  readonly request: ServerRequest;
  readonly identity: Identity;
  readonly own: Context;

  constructor(
    operation: string,
    requestId: string,
    request: ServerRequest,
    identity: Identity,
    own: Context,
  ) {
    this.operation = operation;
    this.requestId = requestId;
    this.request = request;
    this.identity = identity;
    this.own = own;
  }

  get signal(): AbortSignal {
    return this.request.signal;
  }
}
