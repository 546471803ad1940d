import { answerNode } from "./node.js";
import { type Http1Request, type Http1Response, NodeRequest } from "./node-request.js";
import type { RequestDispatcher } from "./server-request.js";

/** How a service lives beside the other middleware of an application. */
export interface ExpressOptions {
  /** Leaves requests to the next middleware whose path no operation has. Otherwise they are a 404. */
  readonly passThrough?: boolean | undefined;
}

/** A request of Express: Node's, without the mount point in its URL. */
export type ExpressRequest = Http1Request & { readonly baseUrl?: string | undefined };

/**
 * Makes a service middleware of Express 4 and 5, and of what else follows Connect. It reads bodies itself: a parser such as
 * `express.json()` stands behind it, or at other paths.
 */
export function toExpressMiddleware(
  service: RequestDispatcher,
  { passThrough = false }: ExpressOptions = {},
): (request: ExpressRequest, response: Http1Response, next: (error?: unknown) => void) => void {
  return (request, response, next) => {
    const incoming = new NodeRequest(request, response, request.url, request.baseUrl);
    if (passThrough && !service.hasPath(incoming)) return next();
    if (request.readableDidRead) return next(new Error(ALREADY_READ));
    answerNode(service, request, response, incoming);
  };
}

const ALREADY_READ =
  "The body of the request has been read already: mount the service before `express.json()` and other parsers.";
