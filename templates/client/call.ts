import type { HttpHandlerOptions, HttpRequest, HttpResponse, MetadataBearer } from "@smithy/types";

import { withAttempts } from "./attempts.js";
import { buildRequest } from "./build-request.js";
import type { ResolvedClientConfig } from "./config.js";
import type { Operation } from "./operation.js";
import { readResponse } from "./read-response.js";
import { withSignature } from "./signing.js";

/** One call of an operation: all that its steps share, but for the input. */
export interface Call<Input, Output extends MetadataBearer> {
  readonly config: ResolvedClientConfig;
  readonly operation: Operation<Input, Output>;
  readonly options: HandlerOptions;
}

/** What a caller may say about one call. The time limit, in milliseconds, is for each attempt. */
export interface HandlerOptions extends HttpHandlerOptions {}

/** The end of a call that went well. */
export interface Answer<Output extends MetadataBearer> {
  readonly response: HttpResponse;
  readonly output: Output;
}

/** The next step of a call. */
export type Next<Output extends MetadataBearer> = (request: HttpRequest) => Promise<Answer<Output>>;

/** A call without middleware: serialize, then per attempt sign, send and deserialize. */
export async function answerCall<Input, Output extends MetadataBearer>(
  call: Call<Input, Output>,
  input: Input,
): Promise<Answer<Output>> {
  const request = await buildRequest(call, input);
  return withAttempts(call, request, (attempt) =>
    withSignature(call, attempt, async (signed) => {
      const { response } = await call.config.requestHandler.handle(signed, call.options);
      return readResponse(call, response);
    }),
  );
}
