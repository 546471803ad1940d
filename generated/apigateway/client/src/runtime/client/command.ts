import type {
  Command as SmithyCommand,
  Handler,
  MetadataBearer,
  MiddlewareStack as SmithyMiddlewareStack,
} from "@smithy/types";

import { answerCall } from "./answer-call.js";
import type { ResolvedClientConfig } from "./config.js";
import type { HandlerOptions } from "./handler-options.js";
import { withLogging } from "./logging.js";
import { middlewareHandler } from "./middleware.js";
import { MiddlewareStack } from "./middleware-stack.js";
import type { Operation } from "./operation.js";

/** An operation and an input for it. Generated commands add the operation and nothing else. */
export abstract class Command<Input extends object, Output extends MetadataBearer> implements SmithyCommand<
  object,
  Input,
  MetadataBearer,
  Output,
  ResolvedClientConfig
> {
  readonly input: Input;
  abstract readonly operation: Operation<Input, Output>;
  #middlewareStack: SmithyMiddlewareStack<Input, Output> | undefined;

  constructor(input: Input) {
    this.input = input;
  }

  /** Middleware for this command alone. */
  get middlewareStack(): SmithyMiddlewareStack<Input, Output> {
    return (this.#middlewareStack ??= new MiddlewareStack<Input, Output>());
  }

  /** What runs the command with the middleware of a client. Where there is none anywhere, nothing is built. */
  resolveMiddleware(
    stack: SmithyMiddlewareStack<object, MetadataBearer>,
    config: ResolvedClientConfig,
    options: HandlerOptions = {},
  ): Handler<Input, Output> {
    const { operation } = this;
    const context = {
      clientName: config.clientName,
      commandName: `${operation.name}Command`,
      ...(config.logger && { logger: config.logger }),
    };
    const call = { config, operation, options, context };
    const isEmpty = stack.identify().length === 0 && this.#middlewareStack === undefined;
    const handler: Handler<Input, Output> = isEmpty
      ? ({ input }) => answerCall(call, input)
      : middlewareHandler(call, stack, this.middlewareStack);
    return withLogging(call, handler);
  }
}
