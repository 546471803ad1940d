import type { HttpRequest, HttpResponse, MetadataBearer, SdkError } from "@smithy/types";

import type { Answer, Call, Next } from "./call.js";
import type { ResolvedClientConfig } from "./config.js";

/** Signs a request by the service's clock as far as it is known, and learns that clock from the answer. */
export async function withSignature<Input, Output extends MetadataBearer>(
  { config, operation, signingScope }: Call<Input, Output>,
  request: HttpRequest,
  next: Next<Output>,
): Promise<Answer<Output>> {
  const { chooseSigner, authSigners } = config;
  const signer = await (chooseSigner
    ? chooseSigner(operation.auth)
    : operation.auth
      ? undefined
      : authSigners[0]?.());
  if (signer === undefined) return next(request);
  const signingDate = new Date(Date.now() + config.systemClockOffset);
  const signed = await signer.sign(request, { signingDate, ...signingScope });
  try {
    const answer = await next(signed);
    correctClock(config, answer.response);
    return answer;
  } catch (thrown) {
    // Guaranteed by the optional members: whatever was thrown may have a response.
    const error = thrown as SdkError | undefined;
    if (error !== undefined && correctClock(config, error.$response)) {
      // Tells the strategy that the next attempt has a better chance.
      error.$metadata = { ...error.$metadata, clockSkewCorrected: true };
    }
    throw thrown;
  }
}

/** Takes over the service's clock where ours is off by more than the five minutes that signatures are good for. */
function correctClock(config: ResolvedClientConfig, response: Partial<HttpResponse> | undefined): boolean {
  // Middleware may answer with anything.
  const serviceTime = Date.parse(response?.headers?.["date"] ?? "");
  const offset = serviceTime - Date.now();
  if (!(Math.abs(offset - config.systemClockOffset) >= 300_000)) return false;
  config.systemClockOffset = offset;
  return true;
}
