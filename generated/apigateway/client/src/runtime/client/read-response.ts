import type { HttpResponse, MetadataBearer } from "@smithy/types";

import { attachResponse } from "./attach-response.js";
import type { Answer, Call } from "./call.js";
import { collectResponse } from "./collect-response.js";
import type { CollectedResponse } from "./operation.js";
import { responseMetadata } from "./response-metadata.js";

/** Makes the output of a response with a status of 2xx, and throws the error of any other. */
export async function readResponse<Input, Output extends MetadataBearer>(
  { operation }: Call<Input, Output>,
  raw: HttpResponse,
): Promise<Answer<Output>> {
  const response = await (operation.collect ?? collectResponse)(raw);
  try {
    if (Math.trunc(response.statusCode / 100) !== 2) {
      // Guaranteed by `collect`, which reads the answer of an error as a whole.
      throw operation.deserializeError(response as CollectedResponse);
    }
    const $metadata = responseMetadata(response);
    // Guaranteed by `Operation`: the output lacks its metadata and nothing else.
    const output = Object.assign(operation.deserialize(response), { $metadata }) as unknown as Output;
    return { response, output };
  } catch (error) {
    attachResponse(error, response);
    throw error;
  }
}
