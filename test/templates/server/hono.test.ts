import { Hono } from "hono";
import { expect, it } from "vitest";
import { toHonoHandler } from "../../../templates/server/hono.js";
import { stageService } from "./support.js";

const init = {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: '{"stageName":"prod","deploymentId":"d1"}',
};

it("Hono answers with a service, below a path of its own", async () => {
  const seen: (string | undefined)[] = [];
  const service = stageService(({ restApiId }, { request }) => {
    seen.push(request.basePath, request.path);
    return { clientCertificateId: restApiId };
  });
  const app = new Hono().all("/api/*", toHonoHandler(service, { basePath: "/api" }));
  const response = await app.request("/api/restapis/a%2Fb/stages?x", init);
  expect(response.status).toBe(201);
  expect(await response.json()).toStrictEqual({ clientCertificateId: "a/b" });
  expect(seen).toStrictEqual(["/api", "/restapis/a%2Fb/stages"]);
});

it("Hono goes on to the next handler where no operation has the path", async () => {
  const app = new Hono()
    .use(toHonoHandler(stageService(), { passThrough: true }))
    .post("/other", async (context) => context.json({ body: await context.req.json() }));
  expect(await (await app.request("/other", init)).json()).toStrictEqual({ body: JSON.parse(init.body) });
  expect((await app.request("/restapis/a1/stages", init)).status).toBe(201);
  expect((await app.request("/restapis/a1/stages")).status).toBe(405);
});

it("a body that a middleware of Hono has read is an error that says so", async () => {
  const errors: string[] = [];
  const app = new Hono()
    .use(async ({ req }, next) => {
      await req.json();
      await next();
    })
    .all("/*", toHonoHandler(stageService()))
    .onError((error, context) => {
      errors.push(error.message);
      return context.body(null, 500);
    });
  expect((await app.request("/restapis/a1/stages", init)).status).toBe(500);
  expect(errors).toStrictEqual(["The body of the request has been read already."]);
});
