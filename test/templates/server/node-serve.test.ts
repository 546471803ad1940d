import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type RunningServer, serve, type ServeOptions } from "../../../templates/server/node-serve.js";
import type { Service } from "../../../templates/server/service.js";
import { httpText, stageService, talk } from "./support.js";

const good = '{"stageName":"prod","deploymentId":"d1"}';
const request = httpText("/restapis/a1/stages", good);
const running: RunningServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close(0)));
});

async function start(
  service: Service = stageService(),
  options: Partial<ServeOptions> = {},
): Promise<RunningServer> {
  const server = await serve(service, { port: 0, host: "127.0.0.1", ...options });
  running.push(server);
  return server;
}

it("a service is served where it is told, and a port that is taken is an error", async () => {
  const { port } = await start();
  expect((await talk(port, [request])).join("")).toMatch(/^HTTP\/1\.1 201 /);
  await expect(serve(stageService(), { port, host: "127.0.0.1" })).rejects.toThrow(/EADDRINUSE/);
});

describe("closing", () => {
  it("closes connections that rest, and takes no others", async () => {
    const { port, close } = await start();
    const socket = connect(port, "127.0.0.1");
    socket.write(request);
    await received(socket, "}");
    const ended = new Promise((resolve) => socket.on("close", resolve));
    await close();
    await ended;
    await expect(talk(port, [request])).rejects.toThrow(/ECONNREFUSED/);
  });

  it("lets a running request end, and says that it is the connection's last", async () => {
    const gate = newGate();
    const { port, close } = await start(stageService(gate.handler));
    const answer = talk(port, [request]);
    await gate.entered;
    const closed = close();
    gate.open();
    expect((await answer).join("")).toMatch(/^HTTP\/1\.1 201 [^]*connection: close\r\n/);
    await closed;
  });

  it("breaks off what is not done by the deadline, and aborts its signal", async () => {
    const gate = newGate();
    const signals: AbortSignal[] = [];
    const service = stageService((_, { signal }) => {
      signals.push(signal);
      return gate.handler();
    });
    const { port, close } = await start(service);
    const answer = talk(port, [request]);
    await gate.entered;
    await close(20);
    expect((await answer).join("")).toBe("");
    await vi.waitFor(() => expect(signals.map((signal) => signal.aborted)).toStrictEqual([true]));
    gate.open();
  });

  it("waits for handlers whose clients have gone", async () => {
    const gate = newGate();
    const { port, close } = await start(stageService(gate.handler));
    const socket = connect(port, "127.0.0.1");
    socket.write(request);
    await gate.entered;
    socket.destroy();
    const order: string[] = [];
    const closed = close().then(() => order.push("closed"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    order.push("opened");
    gate.open();
    await closed;
    expect(order).toStrictEqual(["opened", "closed"]);
  });
});

describe("a client that asks before it sends its body", () => {
  const ask = (length: number): string =>
    `POST /restapis/a1/stages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: ${length}\r\n\r\n`;

  it("is told to go on", async () => {
    const { port } = await start();
    const socket = connect(port, "127.0.0.1");
    socket.write(ask(good.length));
    await received(socket, "HTTP/1.1 100 Continue\r\n\r\n");
    socket.write(good);
    expect(await received(socket, "}")).toMatch(/^HTTP\/1\.1 201 /);
    socket.destroy();
  });

  it("is refused at once where the body is too large, and the connection ends", async () => {
    const { port } = await start(stageService(undefined, { maxBodyBytes: 10 }));
    const text = (await talk(port, [ask(11)], () => false)).join("");
    expect(text).toMatch(/^HTTP\/1\.1 413 [^]*Connection: close\r\n/);
  });
});

describe("clients that are slow", () => {
  it.each([
    ["with their headers", "POST /restapis/a1/stages HTTP/1.1\r\nHost: x\r\n", { headersTimeoutMs: 50 }],
    ["with their body", request.slice(0, -1), { requestTimeoutMs: 50 }],
  ])("%s get a 408", async (_, text, options) => {
    const { port } = await start(undefined, options);
    expect((await talk(port, [text], () => false)).join("")).toMatch(/^HTTP\/1\.1 408 [^]*Connection: close/);
  });
});

it("a connection that rests is closed after its time", async () => {
  const { port } = await start(undefined, { keepAliveTimeoutMs: 20 });
  expect((await talk(port, [request], () => false)).join("")).toMatch(/^HTTP\/1\.1 201 /);
});

it("more headers than there is room for are a 431", async () => {
  const { port } = await start(undefined, { maxHeaderBytes: 1000 });
  const large = httpText("/restapis/a1/stages", good, `X-Large: ${"x".repeat(1000)}\r\n`);
  expect((await talk(port, [large], () => false)).join("")).toMatch(/^HTTP\/1\.1 431 /);
});

it("more connections than allowed are dropped", async () => {
  const { port } = await start(undefined, { maxConnections: 1 });
  const first = connect(port, "127.0.0.1");
  first.write(request);
  await received(first, "}");
  expect(await talk(port, [request]).catch(() => [])).toStrictEqual([]);
  first.destroy();
});

it("a connection that has had its requests is told to close", async () => {
  const { port } = await start(undefined, { maxRequestsPerConnection: 1 });
  expect((await talk(port, [request])).join("")).toMatch(/Connection: close/i);
});

// RFC 9112, section 6.3: what two servers may read in two ways is refused.
it.each([
  ["both lengths", "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"],
  ["two lengths", "Content-Length: 3\r\nContent-Length: 4\r\n"],
  ["a length that is a list", "Content-Length: 3, 4\r\n"],
  ["a signed length", "Content-Length: +3\r\n"],
  ["an unknown coding", "Transfer-Encoding: chunked, x\r\n"],
  ["a folded header", "X-A: b\r\n c: d\r\nContent-Length : 3\r\n"],
])("a request with %s is refused, and so is what follows it", async (_, headers) => {
  let calls = 0;
  const service = stageService(() => {
    calls++;
    return {};
  });
  const { port } = await start(service);
  const strange = `POST /restapis/a1/stages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n0\r\n\r\n`;
  const text = (await talk(port, [strange + request], () => false)).join("");
  expect(text).toMatch(/^HTTP\/1\.1 400 [^]*Connection: close/);
  expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
  expect(calls).toBe(0);
});

it.each([
  ["HEAD /restapis/a1/stages", 405, "Allow: POST"],
  ["OPTIONS /restapis/a1/stages", 405, "Allow: POST"],
  ["OPTIONS *", 404, ""],
])("%s has the answer %d", async (line, status, header) => {
  const { port } = await start();
  const text = (
    await talk(port, [`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`], () => false)
  ).join("");
  expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(text).toContain(header);
  expect(text.split("\r\n\r\n")[1] === "").toBe(line.startsWith("HEAD"));
});

/** Collects what comes until it ends in some text. */
function received(socket: Socket, end: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const listen = (chunk: Buffer): void => {
      text += chunk.toString("latin1");
      if (!text.endsWith(end)) return;
      socket.off("data", listen);
      resolve(text);
    };
    socket.on("data", listen);
    socket.once("error", reject);
  });
}

/** A handler that waits until it is let through. */
function newGate(): {
  readonly handler: () => Promise<object>;
  readonly entered: Promise<void>;
  open(): void;
} {
  let enter = (): void => {};
  let open = (): void => {};
  const entered = new Promise<void>((resolve) => (enter = resolve));
  const opened = new Promise<void>((resolve) => (open = resolve));
  return {
    handler: async () => {
      enter();
      await opened;
      return {};
    },
    entered,
    open: () => open(),
  };
}
