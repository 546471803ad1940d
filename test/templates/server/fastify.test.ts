import fastify, { type FastifyInstance } from "fastify";
import { expect, it } from "vitest";
import { toFastifyPlugin } from "../../../templates/server/fastify.js";
import { stageService } from "./support.js";

const good = '{"stageName":"prod","deploymentId":"d1"}';
const headers = { "content-type": "application/json" };

it("Fastify answers with a service, below its prefix, and with its own hooks", async () => {
  const seen: (string | undefined)[] = [];
  const service = stageService(({ restApiId }, { request }) => {
    seen.push(request.basePath, request.path, request.query);
    return { clientCertificateId: restApiId };
  });
  await withApp(
    (app) => {
      app.addHook("onRequest", async (_, reply) => void reply.header("x-frame-options", "DENY"));
      app.register(toFastifyPlugin(service), { prefix: "/api/:version" });
    },
    async (url) => {
      const response = await fetch(`${url}/api/v1/restapis/a%2Fb/stages?x=1`, {
        method: "POST",
        headers,
        body: good,
      });
      expect(response.status).toBe(201);
      expect(response.headers.get("content-type")).toBe("application/json");
      expect(response.headers.get("x-frame-options")).toBe("DENY");
      expect(response.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
      expect(await response.json()).toStrictEqual({ clientCertificateId: "a/b" });
    },
  );
  expect(seen).toStrictEqual(["/api/v1", "/restapis/a%2Fb/stages", "x=1"]);
});

it("what Fastify's own parsers do with other bodies stays as it was", async () => {
  await withApp(
    (app) => {
      app.post("/other", (request) => ({ body: request.body }));
      app.register(toFastifyPlugin(stageService()));
    },
    async (url) => {
      const other = await fetch(`${url}/other`, { method: "POST", headers, body: good });
      expect(await other.json()).toStrictEqual({ body: JSON.parse(good) });
      const ours = await fetch(`${url}/restapis/a1/stages`, { method: "POST", headers, body: "{" });
      expect(ours.status).toBe(400);
      expect(ours.headers.get("x-amzn-errortype")).toBe("BadRequestException");
    },
  );
});

it.each([
  ["of another type", { "content-type": "text/plain" }, 415],
  ["without a type", {}, 415],
])("a body %s is the service's to refuse", async (_, type: Record<string, string>, status) => {
  await withApp(
    (app) => app.register(toFastifyPlugin(stageService())),
    async (url) => {
      const body = new TextEncoder().encode(good);
      const response = await fetch(`${url}/restapis/a1/stages`, { method: "POST", headers: type, body });
      expect(response.status).toBe(status);
    },
  );
});

it("a body that is too large is refused by the service's own limit", async () => {
  await withApp(
    (app) => app.register(toFastifyPlugin(stageService(undefined, { maxBodyBytes: 2_000_000 }))),
    async (url) => {
      const send = (length: number): Promise<Response> =>
        fetch(`${url}/restapis/a1/stages`, { method: "POST", headers, body: good.padEnd(length) });
      expect((await send(2_000_000)).status).toBe(201);
      expect((await send(2_000_001)).status).toBe(413);
    },
  );
});

it("`inject` works as well", async () => {
  const app = fastify();
  app.register(toFastifyPlugin(stageService()));
  const answer = await app.inject({ method: "POST", url: "/restapis/a1/stages", headers, body: good });
  expect(answer.statusCode).toBe(201);
  expect((await app.inject({ method: "HEAD", url: "/nothing" })).statusCode).toBe(404);
});

async function withApp(
  set: (app: FastifyInstance) => unknown,
  use: (url: string) => Promise<void>,
): Promise<void> {
  // A client that has been answered before it had sent everything may keep its connection busy.
  const app = fastify({ forceCloseConnections: true });
  void set(app);
  try {
    await use(await app.listen({ host: "127.0.0.1", port: 0 }));
  } finally {
    await app.close();
  }
}
