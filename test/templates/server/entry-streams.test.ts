import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";
import { expect, it } from "vitest";
import { toExpressMiddleware } from "../../../templates/server/express.js";
import { toFastifyPlugin } from "../../../templates/server/fastify.js";
import { toHonoHandler } from "../../../templates/server/hono.js";
import type { Service } from "../../../templates/server/service.js";
import { stageService } from "./support.js";

/** Answers each request with the stream of its body. */
const echo: Service = {
  ...stageService(),
  streamLimit: () => 10_000_000,
  dispatch: ({ body }) =>
    Promise.resolve({
      status: body instanceof ReadableStream ? 200 : 400,
      headers: { "content-type": "application/octet-stream" },
      body: typeof body === "string" ? "" : body,
    }),
};

const bytes = new Uint8Array(3_000_000).map((_, index) => index % 251);

it.each([
  ["Fastify", throughFastify],
  ["Express", throughExpress],
])("%s hands streams on, both ways", async (_, send) => {
  const response = await send({ method: "POST", body: bytes });
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
});

it("Hono hands streams on, both ways", async () => {
  const app = new Hono().all("/*", toHonoHandler(echo));
  const response = await app.request("/", { method: "POST", body: bytes });
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
});

async function throughFastify(init: RequestInit): Promise<Response> {
  const app = fastify({ forceCloseConnections: true });
  void app.register(toFastifyPlugin(echo));
  const response = await fetch(await app.listen({ host: "127.0.0.1", port: 0 }), init);
  const content = await response.arrayBuffer();
  await app.close();
  return new Response(content, response);
}

async function throughExpress(init: RequestInit): Promise<Response> {
  const server = createServer(express().use(toExpressMiddleware(echo)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // The cast is sound: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}`, init);
  const content = await response.arrayBuffer();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return new Response(content, response);
}
