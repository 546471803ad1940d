import { boundedStream } from "./body-stream.js";
import { type LambdaAnswer, toLambdaAnswer } from "./lambda-answer.js";
import { type EventRequest, type LambdaEvent, readEvent } from "./lambda-event.js";
import type { RequestDispatcher, ServerRequest } from "./server-request.js";

/** How a function stands behind what calls it. */
export interface LambdaOptions {
  /** What a custom domain puts before the model's paths, such as `/v1`. Stages are known from the event. */
  readonly basePath?: string | undefined;
  /** How many milliseconds before the function is stopped the handler's signal aborts. 500 by default. */
  readonly reserveMs?: number | undefined;
}

/** What is used of the context that Lambda hands to a function. */
export interface LambdaContext {
  getRemainingTimeInMillis(): number;
}

/**
 * Makes a service the handler of an AWS Lambda function, behind API Gateway (REST or HTTP), a function URL or an Application
 * Load Balancer; which of them, each event says.
 */
export function toLambdaHandler(
  service: RequestDispatcher,
  options: LambdaOptions = {},
): (event: LambdaEvent, context: LambdaContext) => Promise<LambdaAnswer> {
  const { basePath, reserveMs = 500 } = options;
  return async (event, context) => {
    const request = new LambdaRequest(readEvent(event, basePath), context, reserveMs);
    request.body = bodyOf(service, request);
    try {
      return await toLambdaAnswer(event, request.method, await service.dispatch(request));
    } finally {
      request.end();
    }
  };
}

class LambdaRequest implements ServerRequest {
  readonly method: string;
  readonly path: string;
  readonly basePath: string;
  readonly query: string;
  readonly bytes: Uint8Array;
  /** Set before the request is handed on. */
  body: ServerRequest["body"];
  readonly #headers: ReadonlyMap<string, string>;
  readonly #context: LambdaContext;
  readonly #reserveMs: number;
  #signal: AbortSignal | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    { method, path, basePath, query, headers, bytes }: EventRequest,
    context: LambdaContext,
    reserveMs: number,
  ) {
    this.method = method;
    this.path = path;
    this.basePath = basePath;
    this.query = query;
    this.bytes = bytes;
    this.body = bytes;
    this.#headers = headers;
    this.#context = context;
    this.#reserveMs = reserveMs;
  }

  header(name: string): string | undefined {
    return this.#headers.get(name);
  }

  headerNames(): string[] {
    return [...this.#headers.keys()];
  }

  /** Lambda never tells that a client has gone; it only runs out of time. */
  get signal(): AbortSignal {
    if (this.#signal === undefined) {
      const abort = new AbortController();
      const left = this.#context.getRemainingTimeInMillis() - this.#reserveMs;
      this.#timer = setTimeout(
        () => abort.abort(new DOMException(OUT_OF_TIME, "TimeoutError")),
        Math.max(0, left),
      );
      this.#signal = abort.signal;
    }
    return this.#signal;
  }

  /** A function is kept for its next event, and must not be woken by this one's time. */
  end(): void {
    clearTimeout(this.#timer);
  }
}

const OUT_OF_TIME = "The function is running out of time.";

function bodyOf(service: RequestDispatcher, request: LambdaRequest): ServerRequest["body"] {
  const { bytes } = request;
  const streamLimit = service.streamLimit?.(request);
  if (bytes.length > (streamLimit ?? service.maxBodyBytes)) return "too-large";
  if (streamLimit === undefined || bytes.length === 0) return bytes;
  // The cast is sound: these bytes are no shared memory, which is all that the wider type adds.
  return boundedStream(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream(), streamLimit);
}
