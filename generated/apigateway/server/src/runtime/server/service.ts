import { type AnyServiceOptions, Dispatcher, type ServiceDefinition } from "./dispatcher.js";
import type { RequestDispatcher } from "./server-request.js";
import { handleRequest } from "./web.js";

/** A service ready to answer. Its functions need no `this`: `{ fetch: service.handle }` is a whole worker. */
export interface Service extends RequestDispatcher {
  /** Answers a request of the web platform. */
  readonly handle: (request: Request) => Promise<Response>;
}

/** Makes a service of what was generated for it. The generated function around this is what users call. */
export function createService<Name extends string, Context>(
  definition: ServiceDefinition<Name, Context>,
  options: AnyServiceOptions<Context>,
): Service {
  const dispatcher = new Dispatcher(definition, options);
  const { maxBodyBytes, streamLimit } = dispatcher;
  return {
    maxBodyBytes,
    streamLimit,
    hasPath: (target) => dispatcher.hasPath(target),
    dispatch: (request) => dispatcher.dispatch(request),
    idle: () => dispatcher.idle(),
    handle: (request) => handleRequest(dispatcher, request),
  };
}
