import * as aws from "@aws-sdk/client-api-gateway";
import {
  APIGatewayClient,
  ConflictException,
  CreateStageCommand,
  NotFoundException,
} from "@tinsmith/apigateway-client";
import { expect, it, onTestFinished } from "vitest";
import { settings } from "../roundtrip/support/callers.js";
import { hasPythonModule } from "./support/available.js";
import { Child } from "./support/child.js";

it.skipIf(!hasPythonModule("moto.server"))(
  "the generated client creates stages in moto, and gets its errors by class",
  async () => {
    const url = await new Child("python3", ["-m", "moto.server", "-p", "0"]).find(
      /http:\/\/127\.0\.0\.1:\d+/,
    );
    const { restApiId, deploymentId } = await deployApi(url);
    const client = new APIGatewayClient(settings(url));
    onTestFinished(() => client.destroy());

    const input = {
      restApiId,
      stageName: "prod",
      deploymentId,
      description: "What our customers call.",
      cacheClusterEnabled: true,
      cacheClusterSize: "1.6",
      variables: { alias: "live" },
      tracingEnabled: true,
      tags: { team: "payments" },
    } as const;
    const { $metadata, ...stage } = await client.send(new CreateStageCommand(input));
    expect($metadata).toMatchObject({ httpStatusCode: 201, attempts: 1 });
    const { restApiId: _, ...members } = input;
    expect(stage).toStrictEqual({ ...members, cacheClusterStatus: "AVAILABLE", methodSettings: {} });

    const duplicate = client.send(new CreateStageCommand(input));
    await expect(duplicate).rejects.toBeInstanceOf(ConflictException);
    await expect(duplicate).rejects.toThrow("Stage already exists");
    const ofNoApi = client.send(new CreateStageCommand({ ...input, restApiId: "nowhere" }));
    await expect(ofNoApi).rejects.toBeInstanceOf(NotFoundException);
    await expect(ofNoApi).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
  },
);

interface Deployed {
  readonly restApiId: string;
  readonly deploymentId: string;
}

/** Makes an API with a deployment, by the AWS SDK: the generated client knows one operation alone. */
async function deployApi(url: string): Promise<Deployed> {
  const gateway = new aws.APIGateway(settings(url));
  onTestFinished(() => gateway.destroy());
  const { id: restApiId = "" } = await gateway.createRestApi({ name: "an API" });
  const { items } = await gateway.getResources({ restApiId });
  const method = { restApiId, resourceId: items?.[0]?.id, httpMethod: "GET" };
  await gateway.putMethod({ ...method, authorizationType: "NONE" });
  await gateway.putIntegration({ ...method, type: "MOCK" });
  const { id: deploymentId = "" } = await gateway.createDeployment({ restApiId });
  return { restApiId, deploymentId };
}
