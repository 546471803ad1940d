import type { MetadataBearer } from "@smithy/types";

import { withAttempts } from "./attempts.js";
import { buildRequest } from "./build-request.js";
import type { Answer, Call } from "./call.js";
import { readResponse } from "./read-response.js";
import { withSignature } from "./signing.js";

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
