import { APIGatewayClient, CreateStageCommand } from "@tinsmith/apigateway-client";
import { createAPIGatewayService } from "@tinsmith/apigateway-server";
import { type SigV4Caller, verifySigV4 } from "@tinsmith/apigateway-server/authentication";
import { toNodeHandler } from "@tinsmith/apigateway-server/node";
import { once } from "node:events";
import { createServer } from "node:http";
import { expect, expectTypeOf, it, onTestFinished } from "vitest";

const sigv4 = verifySigV4({
  region: "us-east-1",
  credentials: (accessKeyId) =>
    accessKeyId === "AKIDEXAMPLE" ? { secretAccessKey: "secret", account: "0123" } : undefined,
});

const service = createAPIGatewayService(
  {
    createStage: (_, { identity }) => {
      expectTypeOf(identity).toEqualTypeOf<SigV4Caller<string>>();
      return { description: `${identity.accessKeyId} of ${identity.account}` };
    },
  },
  { authentication: { sigv4 } },
);

const stage = { restApiId: "a/b ..", stageName: "prod", deploymentId: "d1" };

it("the client's signatures are what the server checks, and handlers know who calls", async () => {
  const client = await clientWith("secret");
  const { description } = await client.send(new CreateStageCommand(stage));
  expect(description).toBe("AKIDEXAMPLE of 0123");
});

it("a caller without the secret is refused by the name that clients know", async () => {
  const client = await clientWith("guessed");
  await expect(client.send(new CreateStageCommand(stage))).rejects.toMatchObject({
    name: "InvalidSignatureException",
    $metadata: { httpStatusCode: 403 },
  });
});

it("a request of the web platform without a signature is refused", async () => {
  const request = new Request("http://localhost/restapis/a1/stages", { method: "POST", body: "{}" });
  const response = await service.handle(request);
  expect([response.status, response.headers.get("x-amzn-errortype")]).toEqual([
    403,
    "MissingAuthenticationTokenException",
  ]);
});

it("a service that does not say who may call neither compiles nor starts", () => {
  const handlers = { createStage: () => ({}) };
  // @ts-expect-error nothing is said
  expect(() => createAPIGatewayService(handlers)).toThrow("`sigv4`");
  // @ts-expect-error the scheme has no authenticator
  expect(() => createAPIGatewayService(handlers, { authentication: {} })).toThrow("`sigv4`");
  expect(() => createAPIGatewayService(handlers, { authentication: "none" })).not.toThrow();
});

it("handlers that rely on an identity do not compile without authentication", () => {
  const createStage = (_: object, { identity }: { readonly identity: SigV4Caller }): object => identity;
  const open = { authentication: "none" } as const;
  // @ts-expect-error there would be no identity
  expect(() => createAPIGatewayService<SigV4Caller>({ createStage }, open)).not.toThrow();
});

async function clientWith(secretAccessKey: string): Promise<APIGatewayClient> {
  const server = createServer(toNodeHandler(service)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("A TCP server has no such address.");
  const client = new APIGatewayClient({
    region: "us-east-1",
    endpoint: `http://127.0.0.1:${address.port}`,
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey },
    maxAttempts: 1,
  });
  onTestFinished(() => {
    client.destroy();
    server.close();
    server.closeAllConnections();
  });
  return client;
}
