import { CallContext, type RequestFacts } from "./context.js";
import { refuseMediaType } from "./media-types.js";
import type { BoundOperation } from "./operation.js";
import { OperationRequest } from "./operation-request.js";
import {
  internalFailure,
  methodNotAllowed,
  requestTooLarge,
  serializationError,
  unknownOperation,
} from "./protocol-errors.js";
import type { OperationResponse } from "./response.js";
import { type Labels, type Router, splitPath } from "./router.js";
import type { ContextOptions, Failure, ServiceOptions } from "./service-options.js";
import type { BodyFault, RequestDispatcher, ServerRequest } from "./server-request.js";

/** What is generated for a service. */
export interface ServiceDefinition<Name extends string, Context> {
  readonly route: Router<Name>;
  readonly operations: Readonly<Record<Name, BoundOperation<Context>>>;
}

/** The way of a request through a service: route, checks of the body, context, operation. */
export class Dispatcher<Name extends string, Context> implements RequestDispatcher {
  readonly maxBodyBytes: number;
  readonly #definition: ServiceDefinition<Name, Context>;
  readonly #maxJsonDepth: number;
  readonly #makeContext: ((request: RequestFacts) => Context | Promise<Context>) | undefined;
  readonly #onError: (error: unknown, failure: Failure) => void;

  constructor(
    definition: ServiceDefinition<Name, Context>,
    options: ServiceOptions & Partial<ContextOptions<Context>>,
  ) {
    this.maxBodyBytes = options.maxBodyBytes ?? 1_048_576;
    this.#definition = definition;
    this.#maxJsonDepth = options.maxJsonDepth ?? 100;
    this.#makeContext = options.context;
    this.#onError = options.onError ?? reportToConsole;
  }

  async dispatch(request: ServerRequest): Promise<OperationResponse> {
    const requestId = crypto.randomUUID();
    const response = await this.#answer(request, requestId);
    // Set in place: copying a few headers would cost more than reading and checking a whole input.
    response.headers["x-amzn-RequestId"] = requestId;
    return response;
  }

  #answer(request: ServerRequest, requestId: string): OperationResponse | Promise<OperationResponse> {
    const match = this.#definition.route(request.method, splitPath(request.path), request.query);
    if (match.kind === "not-found") return unknownOperation();
    if (match.kind === "wrong-method") return methodNotAllowed(match.allow);
    const operation = this.#definition.operations[match.operation];
    return operation.decode === undefined
      ? this.#admit(operation, request, requestId, match.labels)
      : operation
          .decode(request, this.maxBodyBytes)
          .then((decoded) => this.#admit(operation, decoded, requestId, match.labels));
  }

  #admit(
    operation: BoundOperation<Context>,
    request: ServerRequest,
    requestId: string,
    labels: Labels,
  ): OperationResponse | Promise<OperationResponse> {
    const { body } = request;
    if (typeof body === "string") return this.#refuseBody(body);
    const refusal = refuseMediaType(operation, request, body.length > 0);
    return refusal ?? this.#call(operation, request, requestId, body, labels);
  }

  #refuseBody(fault: BodyFault): OperationResponse {
    switch (fault) {
      case "too-large":
        return requestTooLarge(this.maxBodyBytes);
      case "incomplete":
        return serializationError("The body ended before all of it was there.");
      case "undecodable":
        return serializationError("The body must be compressed as its Content-Encoding says.");
    }
  }

  async #call(
    operation: BoundOperation<Context>,
    request: ServerRequest,
    requestId: string,
    body: Uint8Array,
    labels: Labels,
  ): Promise<OperationResponse> {
    try {
      // The cast is sound: without a `context` function, the generated signatures have fixed Context to undefined.
      const own = this.#makeContext === undefined ? (undefined as Context) : await this.#makeContext(request);
      const context = new CallContext(operation.name, requestId, request, own);
      return await operation.respond(
        new OperationRequest(request, labels, body, this.#maxJsonDepth),
        context,
      );
    } catch (error) {
      return this.#fail(operation, error, { operation: operation.name, requestId, request });
    }
  }

  #fail(operation: BoundOperation<Context>, error: unknown, failure: Failure): OperationResponse {
    try {
      const modelled = operation.writeError(error);
      if (modelled !== undefined) return modelled;
      this.#onError(error, failure);
    } catch {
      // An error that cannot be written, or a hook that throws, must not keep the client waiting.
    }
    return internalFailure();
  }
}

function reportToConsole(error: unknown, failure: Failure): void {
  console.error(`${failure.operation} failed (request ${failure.requestId}):`, error);
}
