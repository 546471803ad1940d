import type { HandlerExecutionContext, HttpRequest, HttpResponse, MetadataBearer } from "@smithy/types";

import type { ResolvedClientConfig } from "./config.js";
import type { HandlerOptions } from "./handler-options.js";
import type { Operation } from "./operation.js";
import type { SigningScope } from "./signing-scope.js";

export type { HandlerOptions } from "./handler-options.js";

/** One call of an operation: all that its steps share, but for the input. */
export interface Call<Input, Output extends MetadataBearer> {
  readonly config: ResolvedClientConfig;
  readonly operation: Operation<Input, Output>;
  readonly options: HandlerOptions;
  /** What middleware and loggers are told of the call. */
  readonly context: HandlerExecutionContext;
  /** What the endpoint of the call says about signing for it, in place of the client's own service and region. */
  signingScope?: SigningScope | undefined;
}

/** The end of a call that went well. */
export interface Answer<Output extends MetadataBearer> {
  readonly response: HttpResponse;
  readonly output: Output;
}

/** The next step of a call. */
export type Next<Output extends MetadataBearer> = (request: HttpRequest) => Promise<Answer<Output>>;
