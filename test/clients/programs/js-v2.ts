import { createRequire } from "node:module";
import { answerCalls } from "./calls.js";

// Calls CreateStage by the AWS SDK for JavaScript v2 of the folder in `SDK_FOLDER`. See the README of this folder.

/** The part of the SDK that is used; it is installed by the run, so that the compiler cannot know it. */
interface Sdk {
  readonly VERSION: string;
  readonly APIGateway: new (options: object) => {
    createStage(params: object): { promise(): Promise<object> };
  };
}

// The cast is sound: this is how the package's own declarations have it.
const sdk = createRequire(`${process.env["SDK_FOLDER"] ?? ""}/`)("aws-sdk") as Sdk;
const gateway = new sdk.APIGateway({
  endpoint: process.env["SERVICE_URL"],
  region: process.env["AWS_REGION"],
  maxRetries: 0,
});

await answerCalls("AWS SDK for JavaScript v2", sdk.VERSION, {
  createStage: async (params: object) => gateway.createStage(params).promise(),
  describe: (error) => {
    if (!(error instanceof Error) || !("code" in error) || !("statusCode" in error)) return undefined;
    // It has no classes: programs tell errors apart by their code.
    const code = String(error.code);
    return { class: code, code, message: error.message, status: Number(error.statusCode) };
  },
});
