import type { HandlerContext } from "./context.js";
import type { Handler } from "./handler.js";

/**
 * Something that is done around the handlers of a service: it gets valid input, and what it returns or throws is answered
 * as if the handler had. `next` calls what lies further in. An input that it changes is not validated again.
 */
export type Middleware<Context = unknown, Identity = unknown> = <Input, Output>(
  input: Input,
  context: HandlerContext<Context, Identity>,
  next: (input: Input) => Promise<Output>,
) => Promise<Output>;

/** The same around one operation, whose input and output it may know. */
export type OperationMiddleware<Input, Output, Context = unknown, Identity = unknown> = (
  input: Input,
  context: HandlerContext<Context, Identity>,
  next: (input: Input) => Promise<Output>,
) => Output | Promise<Output>;

/** A handler with middleware around it, the first of them outermost. */
export function withMiddleware<Input, Output, Context, Identity>(
  handler: Handler<Input, Output, Context, Identity>,
  ...layers: readonly OperationMiddleware<Input, Output, Context, Identity>[]
): Handler<Input, Output, Context, Identity> {
  return layers.reduceRight<Handler<Input, Output, Context, Identity>>(
    (inner, layer) => (input, context) => layer(input, context, async (changed) => inner(changed, context)),
    handler,
  );
}
