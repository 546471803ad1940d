import * as sdk from "@aws-sdk/client-api-gateway";
import manifest from "@aws-sdk/client-api-gateway/package.json" with { type: "json" };
import { answerCalls, type ErrorOutcome } from "./calls.js";

// Calls CreateStage by the AWS SDK for JavaScript v3. See the README of this folder.

const client = new sdk.APIGatewayClient({ endpoint: process.env["SERVICE_URL"] ?? "" });

await answerCalls("AWS SDK for JavaScript v3", manifest.version, {
  createStage: async (params: sdk.CreateStageCommandInput) => {
    const { $metadata: _, ...stage } = await client.send(new sdk.CreateStageCommand(params));
    return stage;
  },
  describe: (error): ErrorOutcome | undefined => {
    if (!(error instanceof sdk.APIGatewayServiceException)) return undefined;
    const { name: code, message, $metadata } = error;
    return { class: classOf(error), code, message, status: $metadata.httpStatusCode, ...retryAfter(error) };
  },
});

/** The SDK's own class of the error, where it exports one of that name. */
function classOf(error: Error): string {
  return error.constructor.name in sdk ? error.constructor.name : "unknown";
}

function retryAfter(error: Error): Pick<ErrorOutcome, "retryAfterSeconds"> {
  const isThrottled =
    error instanceof sdk.LimitExceededException || error instanceof sdk.TooManyRequestsException;
  return isThrottled ? { retryAfterSeconds: error.retryAfterSeconds } : {};
}
