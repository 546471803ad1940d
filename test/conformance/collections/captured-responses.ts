import { readdirSync, readFileSync } from "node:fs";
import { APIGatewayClient, CreateStageCommand } from "@tinsmith/apigateway-client";
import { expectShape } from "../../../generator/model/model.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import type { Collection, Corpus } from "../collection.js";
import { serveAnswers } from "../support/answer-server.js";
import { type End, judgeEnd, type OutputType } from "../support/judge-answer.js";
import { loadModel } from "../support/load-model.js";
import { parseRecordedCall, type RecordedCall, type RecordedOutcome } from "../support/recorded-call.js";

/** What the generated client makes of answers that were recorded with the AWS SDK, good and bad, over loopback. */
export const capturedResponses: Collection = {
  name: "captured-responses",
  cases: async (corpus) => {
    const paths = corpus.list(FOLDER).filter((path) => path.endsWith(".json"));
    if (paths.length === 0) return undefined;
    const type = await outputType(corpus);
    return paths.map((path) => ({
      name: path.slice(FOLDER.length + 1, -".json".length),
      difference: () => differenceOf(parseRecordedCall(corpus.read(path)), type),
    }));
  },
};

const FOLDER = "captures/responses";

async function outputType(corpus: Corpus): Promise<OutputType> {
  const files = readdirSync(MODEL).filter((name) => name.endsWith(".smithy"));
  const sources = files.map((name) => new SourceFile(name, readFileSync(`${MODEL}/${name}`, "utf8")));
  const { value: model } = await loadModel(corpus, [], sources);
  return { model, shape: expectShape(model, "com.amazonaws.apigateway#Stage") };
}

const MODEL = "model/apigateway";

async function differenceOf(
  { params, plan, outcomes }: RecordedCall,
  type: OutputType,
): Promise<string | undefined> {
  const recorded = outcomes["js-v3"];
  const server = await serveAnswers(plan);
  const end = await call(server.url, params, maxAttempts(recorded));
  const { requests } = server;
  server.close();
  if (recorded === undefined) return undefined;
  if (requests.length !== recorded.attempts)
    return `There should be ${recorded.attempts} attempts, and are ${requests.length}.`;
  const counts = requests.map((headers) => headers["amz-sdk-request"]);
  if (counts.join() !== recorded.amzSdkRequest.join()) return `The attempts say ${counts.join(", ")}.`;
  if (new Set(requests.map((headers) => headers["amz-sdk-invocation-id"])).size > 1)
    return "The attempts have several invocation ids.";
  const answer = plan[Math.min(requests.length, plan.length) - 1];
  return answer && judgeEnd(end, answer, recorded, type);
}

/** The client as it is by default, with the time limit that the records were made with. */
async function call(endpoint: string, params: RecordedCall["params"], attempts: number): Promise<End> {
  const client = new APIGatewayClient({
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    endpoint,
    maxAttempts: attempts,
    requestHandler: { requestTimeout: 1000 },
  });
  try {
    return { output: await client.send(new CreateStageCommand(params)) };
  } catch (error) {
    return { error };
  } finally {
    client.destroy();
  }
}

/** `attempt=1; max=3` */
function maxAttempts(recorded: RecordedOutcome | undefined): number {
  return Number(/max=(\d+)/.exec(recorded?.amzSdkRequest[0] ?? "")?.[1] ?? 3);
}
