import { deepStrictEqual } from "node:assert";
import type { Entry, Figure } from "../entry.js";
import { callByHand, type Transport } from "../floors/client.js";
import { answerByHand } from "../floors/server.js";
import { request, stage, stageJson } from "../inputs.js";
import { compare, type Case } from "../measure/compare.js";
import { startServer } from "../measure/running-server.js";
import { fastifyCreateStage } from "../peers/fastify.js";
import { service, signedService } from "../service.js";

/** What a server spends on one request: within a process, and behind a socket. */
export const entry: Entry = {
  async measure() {
    return [...(await compareInProcess()), ...(await compareOverLoopback())];
  },
};

const { restApiId, ...members } = request;
const path = `/restapis/${restApiId}/stages`;
const payload = JSON.stringify(members);
const bytes = Buffer.from(payload);
const type = "application/json";

async function compareInProcess(): Promise<readonly Figure[]> {
  const app = fastifyCreateStage();
  const headers = { "content-type": type };
  const signed = await signedRequest();
  const [floor, dispatch, verified, handle, inject] = await Promise.all([
    checked("by hand", () => Promise.resolve(answerByHand("POST", path, bytes.toString(), () => stage))),
    checked("tinsmith, dispatch", () => service.dispatch(coreRequest())),
    checked("tinsmith, dispatch, signature checked", () => signedService.dispatch(signed)),
    checked("tinsmith, Request", () =>
      service.handle(new Request(`http://localhost${path}`, { method: "POST", headers, body: payload })),
    ),
    checked("fastify + ajv, inject", async () => {
      const { statusCode, body } = await app.inject({ method: "POST", url: path, headers, payload });
      return { status: statusCode, body };
    }),
  ]);
  return compare({ name: "server/in-process", floor, ours: [dispatch, verified, handle], peers: [inject] });
}

/** What an entry for an HTTP server gives to a service. */
function coreRequest(): Parameters<typeof service.dispatch>[0] {
  return {
    method: "POST",
    path,
    query: "",
    body: bytes,
    signal: SIGNAL,
    header: (name) => (name === "content-type" ? type : undefined),
    headerNames: () => ["content-type"],
  };
}

const SIGNAL = new AbortController().signal;

/** The same request as a client signs it. */
async function signedRequest(): Promise<ReturnType<typeof coreRequest>> {
  let headers: Readonly<Record<string, string>> = {};
  const transport: Transport = {
    handle: (sent) => {
      headers = sent.headers;
      return Promise.resolve({ response: { statusCode: 201, body: Buffer.from(stageJson) } });
    },
  };
  await callByHand(request, transport);
  return {
    ...coreRequest(),
    header: (name) => headers[name],
    headerNames: () => Object.keys(headers),
  };
}

/** A case that has shown that it answers with the whole stage. */
async function checked(
  name: string,
  run: () => Promise<{ readonly status: number; readonly body?: unknown }>,
): Promise<Case> {
  const { status, body } = await run();
  const text = typeof body === "string" ? body : await new Response(body as BodyInit).text();
  deepStrictEqual(
    { status, body: JSON.parse(text) as unknown },
    { status: 201, body: JSON.parse(stageJson) as unknown },
    name,
  );
  return { name, run };
}

async function compareOverLoopback(): Promise<readonly Figure[]> {
  const head = [
    `POST ${path} HTTP/1.1`,
    "host: localhost",
    `content-type: ${type}`,
    `content-length: ${bytes.length}`,
  ];
  const message = Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), bytes]);
  const start = async (name: string, server: string): Promise<Case & { stop: () => void }> => ({
    name,
    ...(await startServer(server, message, 201)),
  });
  const floor = await start("by hand", "by-hand");
  const ours = await start("tinsmith", "tinsmith");
  const peer = await start("fastify + ajv", "fastify");
  try {
    return await compare({ name: "server/loopback", floor, ours: [ours], peers: [peer] });
  } finally {
    for (const server of [floor, ours, peer]) server.stop();
  }
}
