import { decodeBase64 } from "../codec/base64.js";
import { encodeSegment } from "../codec/uri.js";
import { splitBasePath } from "./base-path.js";

/**
 * What AWS Lambda calls a function with for an HTTP request: the payloads of API Gateway (REST and HTTP), of function URLs
 * and of Application Load Balancers, as far as they matter here.
 */
export interface LambdaEvent {
  readonly version?: string | undefined;
  readonly httpMethod?: string | undefined;
  readonly path?: string | undefined;
  readonly rawPath?: string | undefined;
  readonly rawQueryString?: string | undefined;
  readonly cookies?: readonly string[] | undefined;
  readonly headers?: Single | null | undefined;
  readonly multiValueHeaders?: Multiple | null | undefined;
  readonly queryStringParameters?: Single | null | undefined;
  readonly multiValueQueryStringParameters?: Multiple | null | undefined;
  readonly body?: string | null | undefined;
  readonly isBase64Encoded?: boolean | undefined;
  readonly requestContext?: LambdaRequestContext | undefined;
}

/** What is known of the way that a request has taken. */
export interface LambdaRequestContext {
  readonly stage?: string | undefined;
  readonly path?: string | undefined;
  readonly domainName?: string | undefined;
  readonly elb?: unknown;
  readonly http?: { readonly method: string } | undefined;
}

type Single = Readonly<Record<string, string | undefined>>;
type Multiple = Readonly<Record<string, readonly string[] | undefined>>;

/** An HTTP request as an event tells it. */
export interface EventRequest {
  readonly method: string;
  readonly path: string;
  readonly basePath: string;
  readonly query: string;
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
}

/** Reads an event. Throws a TypeError for one that is no HTTP request, such as those of queues and timers. */
export function readEvent(event: LambdaEvent, mountedAt: string | undefined): EventRequest {
  const method = event.requestContext?.http?.method ?? event.httpMethod;
  const path = event.rawPath ?? event.path;
  if (method === undefined || path === undefined) throw new TypeError("The event is not an HTTP request.");
  return {
    method,
    ...mountedPath(event, path, mountedAt),
    query: event.rawQueryString ?? joinQuery(event),
    headers: readHeaders(event),
    bytes: readBytes(event),
  };
}

/**
 * REST APIs leave the stage out of `path` and have it in the context's; HTTP APIs have it in their paths, unless it is
 * `$default`. Whatever is before the path is part of what clients have signed.
 */
function mountedPath(
  event: LambdaEvent,
  sent: string,
  mountedAt: string | undefined,
): { readonly path: string; readonly basePath: string } {
  if (isOfHttpApi(event)) {
    const stage = splitBasePath(sent, `/${event.requestContext?.stage ?? "$default"}`);
    const { basePath, path } = splitBasePath(stage.path, mountedAt);
    return { basePath: stage.basePath + basePath, path: encodePath(path) };
  }
  const { basePath, path } = splitBasePath(sent, mountedAt);
  const whole = event.requestContext?.path ?? sent;
  return { basePath: whole.endsWith(sent) ? whole.slice(0, -sent.length) + basePath : basePath, path };
}

/** Function URLs have the payload of HTTP APIs, and paths as they were sent. */
function isOfHttpApi({ version, requestContext }: LambdaEvent): boolean {
  return version !== undefined && requestContext?.domainName?.includes(".lambda-url.") !== true;
}

/** HTTP APIs have decoded the path: what was `%2F` is a slash, and nobody can tell. All else is as it was. */
function encodePath(path: string): string {
  return path
    .split("/")
    .map((text) => encodeSegment(text))
    .join("/");
}

/** API Gateway has decoded the parameters, load balancers have not. */
function joinQuery(event: LambdaEvent): string {
  const encode = event.requestContext?.elb === undefined ? encodeSegment : (text: string): string => text;
  const lists: Single | Multiple = event.multiValueQueryStringParameters ?? event.queryStringParameters ?? {};
  return Object.keys(lists)
    .flatMap((name) => listOf(lists[name]).map((value) => `${encode(name)}=${encode(value)}`))
    .join("&");
}

function readHeaders({ headers, multiValueHeaders, cookies }: LambdaEvent): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  const lists: Single | Multiple = multiValueHeaders ?? headers ?? {};
  for (const name in lists) read.set(name.toLowerCase(), listOf(lists[name]).join(", "));
  // HTTP APIs and function URLs keep cookies apart.
  if (cookies !== undefined && cookies.length > 0) read.set("cookie", cookies.join("; "));
  return read;
}

function listOf(values: string | readonly string[] | undefined): readonly string[] {
  return typeof values === "string" ? [values] : (values ?? []);
}

function readBytes({ body, isBase64Encoded }: LambdaEvent): Uint8Array {
  if (body == null || body === "") return new Uint8Array();
  const bytes = isBase64Encoded === true ? decodeBase64(body) : new TextEncoder().encode(body);
  if (bytes === undefined) throw new TypeError("The event's body is not the base64 that it says it is.");
  return bytes;
}
