import type { Handler, HttpResponse, MetadataBearer, MiddlewareStack } from "@smithy/types";

import { Command } from "./command.js";
import type { ResolvedClientConfig } from "./config.js";
import type { HandlerOptions } from "./handler-options.js";
import { isReadable } from "./node-readable.js";
import { openBody } from "./open-body.js";
import { retryErrorType } from "./retryable.js";
import type { TransportCall } from "./transport.js";

/** A command of an operation whose input or output streams. */
export abstract class StreamingCommand<Input extends object, Output extends MetadataBearer> extends Command<
  Input,
  Output
> {
  /** What runs the command: bodies are sent as they are read, and handed on as they come. */
  override resolveMiddleware(
    stack: MiddlewareStack<object, MetadataBearer>,
    config: ResolvedClientConfig,
    options: HandlerOptions = {},
  ): Handler<Input, Output> {
    const call: TransportCall = this.operation.collect === undefined ? options : { ...options, openBody };
    const handler = super.resolveMiddleware(stack, config, call);
    return async (args) => {
      try {
        return await handler(args);
      } catch (error) {
        closeBody(error);
        if (hasStream(args.input)) explainSingleAttempt(error, config);
        throw error;
      }
    };
  }
}

/** A call that failed has nobody who would read the rest of its answer, which would hold the connection. */
function closeBody(error: unknown): void {
  // Guaranteed by the optional members: whatever was thrown may have a response.
  const body: unknown = (error as { readonly $response?: HttpResponse } | undefined)?.$response?.body;
  if (isReadable(body)) body.destroy();
  // Somebody may be reading it.
  else if (body instanceof ReadableStream && !body.locked) void body.cancel().catch(() => {});
}

/** Streams are what is read piece by piece, and no other member of an input is. */
function hasStream(input: object): boolean {
  return Object.values(input).some(
    (member) => Symbol.asyncIterator in Object(member) || member instanceof ReadableStream,
  );
}

/** Another attempt might have gone well, but what has been read of a stream cannot be sent again. */
function explainSingleAttempt(error: unknown, { logger }: ResolvedClientConfig): void {
  if (!(error instanceof Error) || !/^(?:TRANSIENT|THROTTLING)$/.test(retryErrorType(error))) return;
  error.message += ` (${NO_RETRY})`;
  logger?.warn(NO_RETRY);
}

const NO_RETRY = "The request was not sent again: its body is a stream, which can be read only once.";
