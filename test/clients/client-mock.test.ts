import {
  APIGateway,
  APIGatewayClient,
  BadRequestException,
  CreateStageCommand,
} from "@tinsmith/apigateway-client";
import { mockClient } from "aws-sdk-client-mock";
import { expect, it } from "vitest";

const input = { restApiId: "a1b2c3d4e5", stageName: "prod", deploymentId: "d1e2f3" };

it("aws-sdk-client-mock answers for a client of the generated package", async () => {
  const client = new APIGatewayClient({ region: "us-east-1" });
  const mock = mockClient(client);
  mock.on(CreateStageCommand).resolves({ stageName: "prod" });
  mock.on(CreateStageCommand, { stageName: "bad" }).rejects(new BadRequestException({ message: "no" }));
  mock.on(CreateStageCommand, { stageName: "fake" }).callsFake(({ stageName }: typeof input) => ({
    description: `made of ${stageName}`,
  }));

  expect(await client.send(new CreateStageCommand(input))).toEqual({ stageName: "prod" });
  await expect(client.send(new CreateStageCommand({ ...input, stageName: "bad" }))).rejects.toThrow(
    BadRequestException,
  );
  const fake = await client.send(new CreateStageCommand({ ...input, stageName: "fake" }));
  expect(fake.description).toBe("made of fake");
  expect(mock.commandCalls(CreateStageCommand).map(({ args }) => args[0].input.stageName)).toEqual([
    "prod",
    "bad",
    "fake",
  ]);
  mock.restore();
});

it("aws-sdk-client-mock answers for all clients of a class, the aggregated one as well", async () => {
  const mock = mockClient(APIGatewayClient);
  mock.on(CreateStageCommand).resolvesOnce({ stageName: "first" }).resolves({ stageName: "later" });
  const gateway = new APIGateway({ region: "us-east-1" });
  expect((await gateway.createStage(input)).stageName).toBe("first");
  expect((await gateway.createStage(input)).stageName).toBe("later");
  expect(mock.calls()).toHaveLength(2);
  mock.restore();
});
