import { CreateStageCommand, APIGatewayClient, NotFoundException } from "@tinsmith/apigateway-client";
import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { expect, it } from "vitest";
import { seeded, startExample } from "./support/example-service.js";

const input = { restApiId: "a1b2c3d4e5", stageName: "prod", deploymentId: "d1e2f3" };

it.each([
  ["NodeHttpHandler", () => new NodeHttpHandler({ requestTimeout: 5000 })],
  ["FetchHttpHandler", () => new FetchHttpHandler({ requestTimeout: 5000 })],
])("Smithy's own %s sends for a client", async (_, handler) => {
  const client = new APIGatewayClient({
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    endpoint: await startExample(seeded),
    requestHandler: handler(),
  });
  const { stageName, $metadata } = await client.send(new CreateStageCommand(input));
  expect([stageName, $metadata.httpStatusCode]).toEqual(["prod", 201]);
  const elsewhere = client.send(new CreateStageCommand({ ...input, restApiId: "nowhere" }));
  await expect(elsewhere).rejects.toBeInstanceOf(NotFoundException);
  client.destroy();
});
