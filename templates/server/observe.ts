import type { Call } from "./call.js";
import type { RequestFacts } from "./context.js";
import type { OperationResponse } from "./response.js";
import type { ServerRequest } from "./server-request.js";

/**
 * Looks at every request from its coming in until its answer: for logs, metrics and traces. It calls `answer` once, and
 * gets what became of the request; whatever it sets up around that call, such as an active span, is there for handlers.
 * The answer is sent when it has ended, so slow things are done elsewhere. It changes nothing of the answer.
 */
export type Observer = (request: ObservedRequest, answer: () => Promise<Outcome>) => unknown;

/** A request that has just come in. */
export interface ObservedRequest {
  /** Also in the answer's `x-amzn-RequestId`. */
  readonly requestId: string;
  readonly request: RequestFacts;
}

/** What became of a request. */
export interface Outcome {
  /** The operation's shape name; undefined where no operation has the request's path and method. */
  readonly operation: string | undefined;
  readonly status: number;
  /** What was thrown, modelled or not; undefined where nothing was. */
  readonly error: unknown;
  readonly milliseconds: number;
}

/** Answers a request. */
export type Answer = (request: ServerRequest, call: Call) => OperationResponse | Promise<OperationResponse>;

/** Answers with the observer looking on. One that fails keeps nobody from the answer: `report` is told. */
export function observed(
  observer: Observer,
  answer: Answer,
  report: (error: unknown, call: Call, request: ServerRequest) => void,
): Answer {
  return async (request, call) => {
    const start = performance.now();
    let running: Promise<OperationResponse> | undefined;
    const run = (): Promise<OperationResponse> => (running ??= Promise.resolve(answer(request, call)));
    try {
      await observer({ requestId: call.requestId, request }, async () => {
        const { status } = await run();
        const { operation, error } = call;
        return { operation, status, error, milliseconds: performance.now() - start };
      });
    } catch (error) {
      report(error, call, request);
    }
    return run();
  };
}
