import type { OperationResponse } from "./response.js";

/** A request as the service takes it, whatever HTTP server it came through. */
export interface ServerRequest {
  readonly method: string;
  /** As sent: percent-encoded, with its dots and its empty segments. */
  readonly path: string;
  /**
   * What stood before the path in the URL, where an entry has taken it away: a stage, a prefix, a mount point. It leads to
   * no operation, but it is part of what a client has signed.
   */
  readonly basePath?: string | undefined;
  /** As sent, without the question mark. */
  readonly query: string;
  /** A stream for an operation that takes one, and for no other. */
  readonly body: Uint8Array | BodyFault | ReadableStream<Uint8Array>;
  /** How many headers came, where the platform has no limit of its own. */
  readonly headerCount?: number | undefined;
  /** Aborts when the client is gone. */
  readonly signal: AbortSignal;
  /** A header by its name in lower case; several of one name are joined by commas. */
  header(name: string): string | undefined;
  /** The names of all headers, in lower case. */
  headerNames(): string[];
}

/**
 * Why there is no body: it has more bytes than the service takes, the client did not send all of it, or it is not in the
 * coding that its header names.
 */
export type BodyFault = "too-large" | "incomplete" | "undecodable";

/** What is known of a request before its body is read. */
export type RequestTarget = Pick<ServerRequest, "method" | "path" | "query" | "header">;

/** What answers requests: all that an entry for an HTTP server stands on. */
export interface RequestDispatcher {
  /**
   * How many bytes of a request's body an entry hands on unread, as a stream; undefined where it is to read the body as a
   * whole. Absent where the service has no operation that takes a stream.
   */
  readonly streamLimit?: ((target: RequestTarget) => number | undefined) | undefined;
  /** How many bytes of a body an entry has to read at most. */
  readonly maxBodyBytes: number;
  /** Whether some operation has this path, by whatever method: for entries that leave other paths to others. */
  readonly hasPath: (target: RequestTarget) => boolean;
  /** Never rejects. */
  readonly dispatch: (request: ServerRequest) => Promise<OperationResponse>;
  /** Resolves when no request is being answered any more. */
  readonly idle: () => Promise<void>;
}
