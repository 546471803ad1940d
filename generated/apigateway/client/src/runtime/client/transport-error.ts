import type { HttpResponse, ResponseMetadata, RetryableTrait } from "@smithy/types";

/**
 * No answer arrived, or only a part of one, which is then in `$response`. The name is `TimeoutError` where the connection
 * was refused, cut or too slow, else `TransportError`; `code` and `cause` are the platform's.
 */
export class TransportError extends Error {
  override readonly name: "TimeoutError" | "TransportError";
  readonly code: string | undefined;
  declare readonly $metadata?: ResponseMetadata;
  declare readonly $response?: HttpResponse;
  declare readonly $retryable?: RetryableTrait;

  constructor(message: string, code?: string, cause?: unknown) {
    super(message, { cause });
    this.name = /^(ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/.test(code ?? "")
      ? "TimeoutError"
      : "TransportError";
    this.code = code;
  }
}

/** The error of a time limit of the transport's own. */
export function timeoutError(what: string, milliseconds: number): TransportError {
  return new TransportError(`The ${what} took longer than ${milliseconds} ms.`, "ETIMEDOUT");
}

/** The platform's error as one of ours. Errors that are ours already, and aborts, stay what they are. */
export function toTransportError(thrown: unknown): Error {
  // Guaranteed by the optional members: whatever was thrown may have these.
  const { name, message, code } = (thrown ?? {}) as { name?: unknown; message?: unknown; code?: unknown };
  if (thrown instanceof TransportError || (thrown instanceof Error && name === "AbortError")) return thrown;
  return new TransportError(String(message), typeof code === "string" ? code : undefined, thrown);
}
