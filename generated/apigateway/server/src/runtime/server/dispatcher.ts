import { BodyStreamError } from "./body-stream.js";
import type { Call } from "./call.js";
import { CallContext, type RequestFacts } from "./context.js";
import type { CrossOrigin } from "./cross-origin.js";
import type { Gate } from "./gate.js";
import { refuseMediaType } from "./media-types.js";
import type { Middleware } from "./middleware.js";
import { type Answer, observed } from "./observe.js";
import type { BoundOperation } from "./operation.js";
import { OperationRequest } from "./operation-request.js";
import {
  internalFailure,
  methodNotAllowed,
  overloaded,
  requestTooLarge,
  serializationError,
  targetTooLong,
  tooManyHeaders,
  unauthenticated,
  unknownOperation,
} from "./protocol-errors.js";
import { RequestIds } from "./request-id.js";
import type { OperationResponse } from "./response.js";
import { type Labels, type Router, splitPath } from "./router.js";
import { RunningRequests } from "./running-requests.js";
import type { ContextOptions, Failure, ServiceOptions } from "./service-options.js";
import type { BodyFault, RequestDispatcher, RequestTarget, ServerRequest } from "./server-request.js";
import { watchedBody } from "./stream-body.js";

/** What is generated for a service. */
export interface ServiceDefinition<Name extends string, Context> {
  readonly route: Router<Name>;
  /** Operations differ in what they know of the caller; the dispatcher gives each what it expects. */
  readonly operations: Readonly<Record<Name, BoundOperation<Context, never>>>;
  /** Undefined where everybody may call. */
  readonly authenticate?: Gate<unknown> | undefined;
  /** Where the model has `@cors`. */
  readonly crossOrigin?: CrossOrigin;
}

/** The options of any service, as far as their types do not matter here. */
export type AnyServiceOptions<Context> = ServiceOptions<Context, never> &
  Partial<ContextOptions<Context, never>>;

/** The way of a request through a service: route, authentication, checks of the body, context, operation. */
export class Dispatcher<Name extends string, Context> implements RequestDispatcher {
  readonly maxBodyBytes: number;
  readonly streamLimit: ((target: RequestTarget) => number | undefined) | undefined;
  readonly #maxStreamBytes: number;
  readonly #maxTargetLength: number;
  readonly #maxHeaders: number;
  readonly #maxConcurrency: number;
  readonly #route: Router<Name>;
  readonly #operations: Readonly<Record<Name, BoundOperation<Context, never>>>;
  readonly #authenticate: Gate<unknown> | undefined;
  readonly #maxJsonDepth: number;
  readonly #makeContext: ((request: RequestFacts) => Context | Promise<Context>) | undefined;
  readonly #onError: (error: unknown, failure: Failure) => void;
  /** Decided once: a service without observer, or without `@cors`, goes no step for them. */
  readonly #respond: Answer;
  readonly #requestIds = new RequestIds();
  readonly #running = new RunningRequests();

  constructor(definition: ServiceDefinition<Name, Context>, options: AnyServiceOptions<Context>) {
    this.maxBodyBytes = options.maxBodyBytes ?? 1_048_576;
    this.#route = definition.route;
    this.#operations = withinMiddleware(definition.operations, options.middleware ?? []);
    this.#authenticate = definition.authenticate;
    this.#maxStreamBytes = options.maxStreamBytes ?? Number.POSITIVE_INFINITY;
    const operations: readonly BoundOperation<Context, never>[] = Object.values(this.#operations);
    this.streamLimit = operations.some(({ streamsInput }) => streamsInput)
      ? (target) => this.#streamLimit(target)
      : undefined;
    this.#maxTargetLength = options.maxTargetLength ?? 8192;
    this.#maxHeaders = options.maxHeaders ?? 100;
    this.#maxConcurrency = options.maxConcurrency ?? 1000;
    this.#maxJsonDepth = options.maxJsonDepth ?? 100;
    this.#makeContext = options.context;
    this.#onError = options.onError ?? reportToConsole;
    const { crossOrigin } = definition;
    const answer: Answer =
      crossOrigin === undefined
        ? (request, call) => this.#answer(request, call)
        : (request, call) => this.#answerCrossOrigin(crossOrigin, request, call);
    this.#respond =
      options.observe === undefined
        ? answer
        : observed(options.observe, answer, (error, call, request) => this.#report(error, call, request));
  }

  async dispatch(request: ServerRequest): Promise<OperationResponse> {
    const call: Call = { requestId: this.#requestIds.next(), operation: undefined, error: undefined };
    this.#running.begin();
    try {
      const response = await this.#respond(request, call);
      // Set in place: copying a few headers would cost more than reading and checking a whole input.
      response.headers["x-amzn-RequestId"] = call.requestId;
      return response;
    } finally {
      this.#running.end();
    }
  }

  hasPath(target: RequestTarget): boolean {
    return this.#methodsOf(target) !== undefined;
  }

  idle(): Promise<void> {
    return this.#running.idle();
  }

  /** Those that a path takes, as `Allow` lists them. No operation has a method without a name, so the router says which ones there are. */
  #methodsOf({ path, query }: RequestTarget): string | undefined {
    const match = this.#route("", splitPath(path), query);
    return match.kind === "wrong-method" ? match.allow : undefined;
  }

  #streamLimit(request: RequestTarget): number | undefined {
    const match = this.#route(request.method, splitPath(request.path), request.query);
    if (match.kind !== "operation" || !this.#operations[match.operation].streamsInput) return undefined;
    return this.#authenticate !== undefined && isBodySigned(request) ? undefined : this.#maxStreamBytes;
  }

  async #answerCrossOrigin(
    cors: CrossOrigin,
    request: ServerRequest,
    call: Call,
  ): Promise<OperationResponse> {
    const response = cors.isPreflight(request)
      ? this.#preflight(cors, request)
      : await this.#answer(request, call);
    return cors.admit(request, response);
  }

  #preflight(cors: CrossOrigin, request: ServerRequest): OperationResponse {
    const methods = this.#methodsOf(request);
    return methods === undefined ? unknownOperation() : cors.preflight(request, methods);
  }

  #answer(request: ServerRequest, call: Call): OperationResponse | Promise<OperationResponse> {
    const refusal = this.#refuse(request);
    if (refusal !== undefined) return refusal;
    const match = this.#route(request.method, splitPath(request.path), request.query);
    if (match.kind === "not-found") return unknownOperation();
    if (match.kind === "wrong-method") return methodNotAllowed(match.allow);
    const operation = this.#operations[match.operation];
    call.operation = operation.name;
    return this.#authenticate === undefined || operation.schemes === undefined
      ? this.#decode(operation, request, call, match.labels, undefined)
      : this.#admit(this.#authenticate, operation, request, call, match.labels);
  }

  /** What is refused whatever it asks for. */
  #refuse({ path, query, headerCount = 0 }: ServerRequest): OperationResponse | undefined {
    if (this.#running.count > this.#maxConcurrency) return overloaded();
    if (path.length + query.length > this.#maxTargetLength) return targetTooLong(this.#maxTargetLength);
    if (headerCount > this.#maxHeaders) return tooManyHeaders(this.#maxHeaders);
    return undefined;
  }

  /** Before anything is done with the body: whoever is nobody gets no work out of the service. */
  async #admit(
    authenticate: Gate<unknown>,
    operation: BoundOperation<Context, never>,
    request: ServerRequest,
    call: Call,
    labels: Labels,
  ): Promise<OperationResponse> {
    try {
      const admission = await authenticate(operation, request, call.requestId);
      if (admission.kind === "refused") return unauthenticated(admission.refusal);
      const identity = admission.kind === "admitted" ? admission.identity : undefined;
      if (admission.kind === "body-needed" && typeof request.body === "string") {
        return this.#refuseBody(request, request.body);
      }
      return await this.#decode(operation, request, call, labels, identity);
    } catch (error) {
      return this.#fail(operation, error, call, request);
    }
  }

  #decode(
    operation: BoundOperation<Context, never>,
    request: ServerRequest,
    call: Call,
    labels: Labels,
    identity: unknown,
  ): OperationResponse | Promise<OperationResponse> {
    return operation.decode === undefined
      ? this.#check(operation, request, call, labels, identity)
      : operation
          .decode(request, this.#maxBytes(request))
          .then((decoded) => this.#check(operation, decoded, call, labels, identity));
  }

  #check(
    operation: BoundOperation<Context, never>,
    request: ServerRequest,
    call: Call,
    labels: Labels,
    identity: unknown,
  ): OperationResponse | Promise<OperationResponse> {
    const { body } = request;
    if (typeof body === "string") return this.#refuseBody(request, body);
    const isStream = body instanceof ReadableStream;
    const refusal = refuseMediaType(operation, request, isStream || body.length > 0);
    return refusal ?? this.#call(operation, request, call, isStream ? NO_BYTES : body, labels, identity);
  }

  /** What was read as a whole stays in memory when it is decompressed, whoever takes it as a stream. */
  #maxBytes({ body }: ServerRequest): number {
    return body instanceof ReadableStream ? this.#maxStreamBytes : this.maxBodyBytes;
  }

  #refuseBody(request: ServerRequest, fault: BodyFault): OperationResponse {
    switch (fault) {
      case "too-large":
        return requestTooLarge(this.streamLimit?.(request) ?? this.maxBodyBytes);
      case "incomplete":
        return serializationError("The body ended before all of it was there.");
      case "undecodable":
        return serializationError("The body must be compressed as its Content-Encoding says.");
    }
  }

  async #call(
    operation: BoundOperation<Context, never>,
    request: ServerRequest,
    call: Call,
    body: Uint8Array,
    labels: Labels,
    identity: unknown,
  ): Promise<OperationResponse> {
    try {
      // The cast is sound: without a `context` function, the generated signatures have fixed Context to undefined.
      const own = this.#makeContext === undefined ? (undefined as Context) : await this.#makeContext(request);
      // The cast is sound: the generated signatures have the operation expect what its authenticators give, and
      // undefined too where its callers may be anonymous.
      const context = new CallContext(operation.name, call.requestId, request, identity as never, own);
      const response = await operation.respond(
        new OperationRequest(request, labels, body, this.#maxJsonDepth),
        context,
      );
      return operation.streamsOutput ? this.#watched(response, call, request) : response;
    } catch (error) {
      return this.#fail(operation, error, call, request);
    }
  }

  /** The same answer. What its stream fails with comes too late for another one, but not for the service's owner. */
  #watched(response: OperationResponse, call: Call, request: ServerRequest): OperationResponse {
    const { headers, body } = response;
    if (!(body instanceof ReadableStream)) return response;
    const length = headers["content-length"];
    const report = (error: unknown): void => this.#report(error, call, request);
    return {
      ...response,
      body: watchedBody(body, length === undefined ? undefined : Number(length), report),
    };
  }

  #fail(
    operation: BoundOperation<Context, never>,
    error: unknown,
    call: Call,
    request: ServerRequest,
  ): OperationResponse {
    call.error = error;
    try {
      if (error instanceof BodyStreamError) return this.#refuseBody(request, error.fault);
      const modelled = operation.writeError(error);
      if (modelled !== undefined) return modelled;
    } catch {
      // An error that cannot be written is told as it is.
    }
    this.#report(error, call, request);
    return internalFailure();
  }

  #report(error: unknown, { operation = "?", requestId }: Call, request: ServerRequest): void {
    try {
      this.#onError(error, { operation, requestId, request });
    } catch {
      // A hook that throws must not keep the client waiting.
    }
  }
}

/** Joined once and not for each request. Without middleware the operations are as they were. */
function withinMiddleware<Name extends string, Context>(
  operations: Readonly<Record<Name, BoundOperation<Context, never>>>,
  middleware: readonly Middleware<Context, never>[],
): Readonly<Record<Name, BoundOperation<Context, never>>> {
  if (middleware.length === 0) return operations;
  // The cast is sound: the names are those of the operations.
  const names = Object.keys(operations) as Name[];
  const wrapped = names.map((name) => [name, operations[name].within(middleware)] as const);
  // The same names again.
  return Object.fromEntries(wrapped) as Record<Name, BoundOperation<Context, never>>;
}

/** A signature of AWS's that covers the body can only be verified when all of it is there. */
function isBodySigned(request: RequestTarget): boolean {
  const isSigned =
    request.header("authorization")?.startsWith("AWS4-") === true ||
    request.query.includes("X-Amz-Signature=");
  return isSigned && request.header("x-amz-content-sha256") !== "UNSIGNED-PAYLOAD";
}

const NO_BYTES: Uint8Array = /* @__PURE__ */ new Uint8Array();

function reportToConsole(error: unknown, failure: Failure): void {
  console.error(`${failure.operation} failed (request ${failure.requestId}):`, error);
}
