import type { HttpRequest, HttpResponse, RequestHandlerMetadata } from "@smithy/types";

import type { HandlerOptions } from "./handler-options.js";

/**
 * Sends requests: the `RequestHandler` of `@smithy/types`, with `handle` as a method, so that handlers fit as well whose
 * requests are instances of a class. The response's body may be anything that `collectResponse` takes.
 */
export interface Transport {
  readonly metadata?: RequestHandlerMetadata;
  handle(request: HttpRequest, options?: TransportCall): Promise<{ response: HttpResponse }>;
  destroy?(): void;
}

/** What a transport is told of one call: what the caller says, and whether the answer's body is handed on unread. */
export interface TransportCall extends HandlerOptions {
  /**
   * What a body becomes that is handed on before it has arrived. It lifts the limits of the request when the body has
   * ended. Transports may hand on streams of their own in its place.
   */
  readonly openBody?: (body: ReadableStream<Uint8Array>, liftLimits: () => void) => unknown;
}

/** The settings of the transports that come along. Times are in milliseconds; 0 and undefined mean no limit. */
export interface TransportOptions {
  /** From the start of a request to the last byte of its answer. */
  readonly requestTimeout?: number | undefined;
  /** Until the connection stands. Only Node can tell. */
  readonly connectionTimeout?: number | undefined;
}
