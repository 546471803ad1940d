import type { DecodeBody } from "./content-coding.js";
import type { HandlerContext } from "./context.js";
import { SerializationException } from "./exceptions.js";
import type { OperationAuthentication } from "./gate.js";
import type { Handler } from "./handler.js";
import type { MediaTypes } from "./media-types.js";
import { type Middleware, withMiddleware } from "./middleware.js";
import type { OperationRequest } from "./operation-request.js";
import { serializationError } from "./protocol-errors.js";
import type { OperationResponse } from "./response.js";
import type { Unvalidated } from "./unvalidated.js";

/** A constraint of the model that an input breaks, as the generated validators report it. */
export interface Violation {
  readonly path: string;
  readonly message: string;
}

/** An operation as generated from the model: how its requests are read and how its answers are written. */
export interface ServerOperation<Input, Output> extends MediaTypes, OperationAuthentication {
  /** Where the input has a stream, which is handed to the handler as it comes. */
  readonly streamsInput?: true;
  /** Where the output has a stream, which is sent as the handler's is read. */
  readonly streamsOutput?: true;
  /** What undoes the compression of bodies, where the model has `@requestCompression`. */
  readonly decode?: DecodeBody;
  /** Throws a `SerializationException` at the first value of a wrong type. */
  readonly read: (request: OperationRequest) => Unvalidated<Input>;
  readonly validate: (input: unknown) => readonly Violation[];
  readonly write: (output: Output) => OperationResponse;
  /** Undefined for an error that the model does not have. */
  readonly writeError: (error: unknown) => OperationResponse | undefined;
  /** The answer to an input that breaks constraints. */
  readonly refuse: (violations: readonly Violation[]) => OperationResponse;
  /** The answer to a request that cannot be read, where the model has one; otherwise it is a `SerializationException`. */
  readonly refuseMalformed?: (message: string) => OperationResponse;
}

/** An operation joined with its handler, so that all operations of a service have one type. */
export interface BoundOperation<Context, Identity> extends MediaTypes, OperationAuthentication {
  readonly streamsInput: true | undefined;
  readonly streamsOutput: true | undefined;
  readonly decode: DecodeBody | undefined;
  readonly writeError: (error: unknown) => OperationResponse | undefined;
  readonly respond: (
    request: OperationRequest,
    context: HandlerContext<Context, Identity>,
  ) => Promise<OperationResponse>;
  /** The same operation with middleware around its handler. */
  readonly within: (middleware: readonly Middleware<Context, never>[]) => BoundOperation<Context, Identity>;
}

/** Joins an operation with its handler. */
export function bindOperation<Input, Output, Context, Identity>(
  operation: ServerOperation<Input, Output>,
  handler: Handler<Input, Output, Context, Identity>,
): BoundOperation<Context, Identity> {
  const { name, schemes, allowsAnonymous, unsignedPayload, consumes, produces, decode, writeError } =
    operation;
  const { streamsInput, streamsOutput } = operation;
  return {
    name,
    schemes,
    allowsAnonymous,
    unsignedPayload,
    streamsInput,
    streamsOutput,
    consumes,
    produces,
    decode,
    writeError,
    respond: (request, context) => respond(operation, handler, request, context),
    // The cast is sound: the generated signatures have middleware take whoever may call any operation.
    within: (middleware) =>
      bindOperation(
        operation,
        withMiddleware(handler, ...(middleware as readonly Middleware<Context, Identity>[])),
      ),
  };
}

async function respond<Input, Output, Context, Identity>(
  operation: ServerOperation<Input, Output>,
  handler: Handler<Input, Output, Context, Identity>,
  request: OperationRequest,
  context: HandlerContext<Context, Identity>,
): Promise<OperationResponse> {
  let input: Unvalidated<Input>;
  try {
    input = operation.read(request);
  } catch (error) {
    if (!(error instanceof SerializationException)) throw error;
    return operation.refuseMalformed?.(error.message) ?? serializationError(error.message);
  }
  const violations = operation.validate(input);
  if (violations.length > 0) return operation.refuse(violations);
  // The cast is sound: the reader gave every member its type, and the validator found none missing or out of bounds.
  return operation.write(await handler(input as Input, context));
}
