import type {
  Client as SmithyClient,
  Command as SmithyCommand,
  InvokeMethod,
  MetadataBearer,
  MiddlewareStack as SmithyMiddlewareStack,
} from "@smithy/types";

import { onAbort } from "./abort.js";
import type { ResolvedClientConfig } from "./config.js";
import type { HandlerOptions } from "./handler-options.js";
import { MiddlewareStack } from "./middleware-stack.js";

/** Runs commands against one service. It keeps connections open until it is destroyed. */
export class Client<Config extends ResolvedClientConfig = ResolvedClientConfig> implements SmithyClient<
  object,
  MetadataBearer,
  Config
> {
  readonly config: Config;
  /** Middleware for every command. */
  readonly middlewareStack: SmithyMiddlewareStack<object, MetadataBearer> = new MiddlewareStack();

  constructor(config: Config) {
    this.config = config;
  }

  /** Runs a command. With a callback there is no promise: the callback is told of the error or of the output. */
  send<Input extends object, Output extends MetadataBearer>(
    command: ClientCommand<Input, Output, Config>,
    callback: Callback<Output>,
  ): void;
  send<Input extends object, Output extends MetadataBearer>(
    command: ClientCommand<Input, Output, Config>,
    options?: HandlerOptions,
  ): Promise<Output>;
  send<Input extends object, Output extends MetadataBearer>(
    command: ClientCommand<Input, Output, Config>,
    options: HandlerOptions,
    callback: Callback<Output>,
  ): void;
  send<Input extends object, Output extends MetadataBearer>(
    command: ClientCommand<Input, Output, Config>,
    options?: HandlerOptions | Callback<Output>,
    callback?: Callback<Output>,
  ): Promise<Output> | void;
  send<Input extends object, Output extends MetadataBearer>(
    command: ClientCommand<Input, Output, Config>,
    options: HandlerOptions | Callback<Output> = {},
    tell?: Callback<Output>,
  ): Promise<Output> | void {
    if (typeof options === "function") return this.send(command, {}, options);
    const output = this.#run(command, options);
    if (tell === undefined) return output;
    output.then(
      (value) => tell(null, value),
      (error: unknown) => tell(error),
    );
  }

  /** Closes the connections of the transport. */
  destroy(): void {
    this.config.requestHandler.destroy?.();
  }

  async #run<Input extends object, Output extends MetadataBearer>(
    command: ClientCommand<Input, Output, Config>,
    options: HandlerOptions,
  ): Promise<Output> {
    const handler = command.resolveMiddleware(this.middlewareStack, this.config, options);
    const { output } = await untilAborted(handler({ input: command.input }), options);
    return output;
  }
}

/** A command for clients of that configuration. */
export type ClientCommand<Input extends object, Output extends MetadataBearer, Config> = SmithyCommand<
  object,
  Input,
  MetadataBearer,
  Output,
  Config
>;

/** What a caller may hand in to be told the end of a call: the error, or null and the output. */
export type Callback<Output extends MetadataBearer> = NonNullable<
  Parameters<InvokeMethod<object, Output>>[2]
>;

/** Rejects as soon as the caller aborts, whatever the call is waiting for: providers need not know of signals. */
function untilAborted<Value>(work: Promise<Value>, { abortSignal }: HandlerOptions): Promise<Value> {
  if (abortSignal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stopListening = onAbort(abortSignal, reject);
    work.then(resolve, reject).finally(stopListening);
  });
}
