import { APIGatewayClient, CreateStageCommand } from "@tinsmith/apigateway-client";
import { expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../../../test/support/temporary-folder.js";
import { greeting } from "../src/greeting.js";
import { anyApi } from "../src/known-apis.js";
import { type RunningService, type ServiceParts, startService } from "../src/start-service.js";
import { UsageError } from "../src/usage-error.js";

it("says which port is taken", async () => {
  const port = Number(new URL((await start()).url).port);
  const second = start(port);
  await expect(second).rejects.toBeInstanceOf(UsageError);
  await expect(second).rejects.toThrow(`port ${port}`);
});

it("answers no more when it is closed, whoever keeps a connection open", async () => {
  const service = await startService(parts(0));
  const url = `${service.url}/restapis/a1/stages`;
  expect((await fetch(url)).status).toBe(405);
  await service.close();
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

it("takes requests that are signed by its access key, and no others", async () => {
  const accessKey = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
  const service = await startService({ ...parts(0), accessKey });
  onTestFinished(() => service.close());
  const createBy = async (secretAccessKey: string): Promise<unknown> => {
    const credentials = { ...accessKey, secretAccessKey };
    const client = new APIGatewayClient({ endpoint: service.url, region: "us-east-1", credentials });
    return client.send(new CreateStageCommand({ restApiId: "a1", stageName: "prod", deploymentId: "d1" }));
  };
  await expect(createBy("other")).rejects.toMatchObject({ name: "InvalidSignatureException" });
  await expect(createBy("secret")).resolves.toMatchObject({ stageName: "prod" });
  const unsigned = await fetch(`${service.url}/restapis/a1/stages`, { method: "POST", body: "{}" });
  expect(unsigned.status).toBe(403);
});

it("greets with ids that it takes", () => {
  const deployments = new Map([
    ["a1", new Set<string>()],
    ["a2", new Set(["d2"])],
  ]);
  expect(greeting("http://localhost", deployments, false)).toContain(
    "--rest-api-id a2 --stage-name prod --deployment-id d2",
  );
  expect(greeting("http://localhost", undefined, false)).toContain("/restapis/a1b2c3d4e5/stages");
});

async function start(port = 0): Promise<RunningService> {
  const service = await startService(parts(port));
  onTestFinished(() => service.close());
  return service;
}

function parts(port: number): ServiceParts {
  return { port, dataFolder: temporaryFolder(), apis: anyApi };
}
