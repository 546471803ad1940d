import type { HandlerContext } from "./context.js";

/** What the user writes for an operation: takes valid input, gives the output or throws one of the modelled errors. */
export type Handler<Input, Output, Context = undefined, Identity = undefined> = (
  input: Input,
  context: HandlerContext<Context, Identity>,
) => Output | Promise<Output>;
