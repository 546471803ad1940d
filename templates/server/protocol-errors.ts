import type { AuthenticationRefusal } from "./gate.js";
import { errorResponse, type OperationResponse } from "./response.js";

/*
 * The answers to requests that reach no handler, and to handlers that fail. Their names are those of the other Smithy
 * servers; none of them is modelled.
 */

/** No operation has this path. */
export function unknownOperation(): OperationResponse {
  return protocolError(404, "UnknownOperationException", "No operation has this path.");
}

/** There are operations with this path, but none with this method. */
export function methodNotAllowed(allow: string): OperationResponse {
  return protocolError(405, "MethodNotAllowedException", `This path takes ${allow}.`, { Allow: allow });
}

/** The body is of another media type than the operation takes; undefined: it takes none. */
export function unsupportedMediaType(expected: string | undefined): OperationResponse {
  const message = expected === undefined ? "This operation takes no body." : `The body must be ${expected}.`;
  return protocolError(415, "UnsupportedMediaTypeException", message);
}

/** The client does not accept the only media type that the operation answers in. */
export function notAcceptable(produced: string): OperationResponse {
  return protocolError(406, "NotAcceptableException", `This operation answers in ${produced} only.`);
}

/** The body has more bytes than the service takes. */
export function requestTooLarge(maxBytes: number): OperationResponse {
  return protocolError(413, "RequestTooLarge", `The body must have at most ${maxBytes} bytes.`);
}

/** The path and the query are longer than the service takes. */
export function targetTooLong(maxLength: number): OperationResponse {
  return protocolError(414, "UriTooLong", `Path and query must have at most ${maxLength} characters.`);
}

/** The request has more headers than the service takes. */
export function tooManyHeaders(maxHeaders: number): OperationResponse {
  return protocolError(
    431,
    "RequestHeaderFieldsTooLarge",
    `A request must have at most ${maxHeaders} headers.`,
  );
}

/** The service has as much to do as it takes on. */
export function overloaded(): OperationResponse {
  return protocolError(503, "ServiceUnavailableException", "The service is busy. Try again later.", {
    "Retry-After": "1",
  });
}

/** The caller is nobody who may call. */
export function unauthenticated({
  status,
  name,
  message,
  challenge,
}: AuthenticationRefusal): OperationResponse {
  return protocolError(
    status,
    name,
    message,
    challenge === undefined ? {} : { "WWW-Authenticate": challenge },
  );
}

/** The request cannot be read. */
export function serializationError(message: string): OperationResponse {
  return protocolError(400, "SerializationException", message);
}

/** The handler failed. What it threw is for the service's owner, and never in the answer. */
export function internalFailure(): OperationResponse {
  return protocolError(500, "InternalFailure", "The service failed to answer.");
}

function protocolError(
  status: number,
  name: string,
  message: string,
  headers?: Readonly<Record<string, string>>,
): OperationResponse {
  return errorResponse(status, name, JSON.stringify({ message }), headers);
}
