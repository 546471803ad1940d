import { notAcceptable, unsupportedMediaType } from "./protocol-errors.js";
import type { OperationResponse } from "./response.js";
import type { ServerRequest } from "./server-request.js";

/** The media types of an operation: undefined where the model has no body, `*` where it takes any. */
export interface MediaTypes {
  readonly consumes: string | undefined;
  readonly produces: string | undefined;
}

/** The answer to a body of another type than the operation takes, or to a client that takes no answer of its type. */
export function refuseMediaType(
  operation: MediaTypes,
  request: ServerRequest,
  hasBody: boolean,
): OperationResponse | undefined {
  const { consumes, produces } = operation;
  if (hasBody && !takesBody(consumes, request.header("content-type"))) return unsupportedMediaType(consumes);
  if (produces !== undefined && !accepts(request.header("accept"), produces)) return notAcceptable(produces);
  return undefined;
}

/** A body without a type is let through only where the model has none, and then nobody reads it. */
function takesBody(consumes: string | undefined, contentType: string | undefined): boolean {
  if (consumes === undefined) return contentType === undefined;
  return (
    consumes === "*" || contentType === consumes || essence(contentType ?? "") === consumes.toLowerCase()
  );
}

/** No `Accept` at all takes anything; otherwise one range of the list must take it. */
function accepts(accept: string | undefined, mediaType: string): boolean {
  if (accept === undefined || accept === mediaType) return true;
  return accept.split(",").some((range) => rangeTakes(range, mediaType.toLowerCase()));
}

function rangeTakes(range: string, mediaType: string): boolean {
  if (/;\s*q=0(?:\.0*)?\s*(?:;|$)/i.test(range)) return false;
  const type = essence(range);
  return (
    type === mediaType || type === "*/*" || (type.endsWith("/*") && mediaType.startsWith(type.slice(0, -1)))
  );
}

/** A media type without its parameters, such as the charset, and in lower case. */
function essence(mediaType: string): string {
  const [type = ""] = mediaType.split(";", 1);
  return type.trim().toLowerCase();
}
