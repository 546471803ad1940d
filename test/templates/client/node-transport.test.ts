import { createServer as createTcpServer } from "node:net";
import { Readable } from "node:stream";

import type { HttpRequest } from "@smithy/types";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";

import { collectResponse } from "../../../templates/client/collect-response.js";
import type { HandlerOptions } from "../../../templates/client/handler-options.js";
import { NodeTransport } from "../../../templates/client/node-transport.js";
import type { CollectedResponse } from "../../../templates/client/operation.js";
import type { TransportOptions } from "../../../templates/client/transport.js";
import { type Loopback, loopback, until } from "./support/loopback.js";

afterEach(() => void vi.restoreAllMocks());

function transport(options: TransportOptions = {}): NodeTransport {
  const made = new NodeTransport(options);
  onTestFinished(() => made.destroy());
  return made;
}

function requestTo({ port }: Pick<Loopback, "port">, rest: Partial<HttpRequest> = {}): HttpRequest {
  return { method: "POST", protocol: "http:", hostname: "127.0.0.1", port, path: "/", headers: {}, ...rest };
}

async function exchange(
  sender: NodeTransport,
  request: HttpRequest,
  options?: HandlerOptions,
): Promise<CollectedResponse> {
  const { response } = await sender.handle(request, options);
  return collectResponse(response);
}

function textOf({ body }: CollectedResponse): string {
  return new TextDecoder().decode(body);
}

describe("a request", () => {
  test("has the method, path, query, headers and body that were given", async () => {
    const server = await loopback(({ method, url, headers, body }, response) =>
      response.end(JSON.stringify({ method, url, type: headers["content-type"], body })),
    );
    const request = requestTo(server, {
      path: "/a%2Fb",
      query: { x: ["1", "2"] },
      headers: { "content-type": "text/plain" },
      body: "hällo",
    });
    expect(JSON.parse(textOf(await exchange(transport(), request)))).toEqual({
      method: "POST",
      url: "/a%2Fb?x=1&x=2",
      type: "text/plain",
      body: "hällo",
    });
  });

  test("may have a body of bytes, of a blob, of a stream or of nothing", async () => {
    const server = await loopback(({ body }, response) => response.end(body));
    const bytes = new TextEncoder().encode("text");
    const bodies = [
      bytes,
      new Blob(["text"]),
      new Blob(["text"]).stream(),
      Readable.from([bytes]),
      undefined,
    ];
    const sender = transport();
    const answers = [];
    for (const body of bodies) answers.push(textOf(await exchange(sender, requestTo(server, { body }))));
    expect(answers).toEqual(["text", "text", "text", "text", ""]);
  });

  test("fails with the error of a body that cannot be read to its end", async () => {
    const server = await loopback((_, response) => response.end());
    const body = (async function* () {
      yield new Uint8Array(1);
      throw new Error("unreadable");
    })();
    await expect(exchange(transport(), requestTo(server, { body }))).rejects.toThrow("unreadable");
  });

  test("keeps the dots and empty segments of its path", async () => {
    const server = await loopback(({ url }, response) => response.end(url));
    const sender = transport();
    for (const path of ["/a/../b", "/a/./b", "//a"]) {
      expect(textOf(await exchange(sender, requestTo(server, { path })))).toBe(path);
    }
  });

  test("with a header that cannot be sent fails", async () => {
    const server = await loopback((_, response) => response.end());
    await expect(exchange(transport(), requestTo(server, { headers: { x: "a\nb" } }))).rejects.toThrow(
      "Invalid character",
    );
  });
});

describe("a response", () => {
  test("has its status, its headers in lower case and its whole body", async () => {
    const server = await loopback((_, response) => {
      response.writeHead(201, { "X-Custom": "a", "Content-Type": "text/plain" });
      response.write("one ");
      setTimeout(() => response.end("two"), 5);
    });
    const response = await exchange(transport(), requestTo(server));
    expect(response).toMatchObject({
      statusCode: 201,
      headers: { "x-custom": "a", "content-type": "text/plain" },
    });
    expect(textOf(response)).toBe("one two");
  });

  test("keeps headers that come twice and those with the names of what objects inherit", async () => {
    const server = await loopback((_, response) => {
      response.setHeader("X-Twice", ["a", "b"]);
      response.setHeader("__proto__", "p");
      response.setHeader("constructor", "c");
      response.end();
    });
    const { headers } = await exchange(transport(), requestTo(server));
    expect(Object.entries(headers)).toEqual(
      expect.arrayContaining([
        ["x-twice", "a, b"],
        ["__proto__", "p"],
        ["constructor", "c"],
      ]),
    );
    expect(headers["toString"]).toBeUndefined();
  });

  test("that is a redirect is not followed", async () => {
    const server = await loopback((_, response) => response.writeHead(307, { location: "/elsewhere" }).end());
    expect((await exchange(transport(), requestTo(server))).statusCode).toBe(307);
    expect(server.connections()).toBe(1);
  });

  test("that is cut off fails, with what had arrived at hand", async () => {
    const server = await loopback((_, response) => {
      response.writeHead(201, { "content-length": "100", "x-amzn-requestid": "r" });
      response.write("begun", () => response.destroy());
    });
    const error: unknown = await exchange(transport(), requestTo(server)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "TimeoutError", code: "ECONNRESET", $response: { statusCode: 201 } });
    const { $response } = error as { $response: CollectedResponse };
    expect(textOf($response)).toBe("begun");
    expect($response.headers["x-amzn-requestid"]).toBe("r");
  });

  test("that is no HTTP fails", async () => {
    const server = createTcpServer((socket) => socket.end("nonsense\r\n\r\n"));
    const port = await new Promise<number>((resolve) =>
      server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
    );
    onTestFinished(() => void server.close());
    const error: unknown = await exchange(transport(), requestTo({ port })).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ name: "TransportError", code: expect.stringMatching(/^HPE_/) });
  });
});

describe("connections", () => {
  test("are used again", async () => {
    const server = await loopback((_, response) => response.end("x"));
    const sender = transport();
    for (let call = 0; call < 5; call++) await exchange(sender, requestTo(server));
    expect(server.connections()).toBe(1);
  });

  test("are closed when the transport is destroyed, and opened anew after that", async () => {
    const server = await loopback((_, response) => response.end("x"));
    const sender = transport();
    await exchange(sender, requestTo(server));
    expect(server.sockets.size).toBe(1);
    sender.destroy();
    await until(() => server.sockets.size === 0);
    await exchange(sender, requestTo(server));
    expect(server.connections()).toBe(2);
  });

  test("that are destroyed in use end their requests", async () => {
    const server = await loopback((_, response) =>
      response.writeHead(200, { "content-length": "9" }).write("x"),
    );
    const sender = transport();
    const answer = exchange(sender, requestTo(server));
    const failed = expect(answer).rejects.toMatchObject({ name: "TimeoutError", code: "ECONNRESET" });
    await until(() => server.sockets.size === 1);
    sender.destroy();
    await failed;
  });

  test("that are refused are a failure with the platform's code", async () => {
    const server = await loopback((_, response) => response.end());
    const { port } = server;
    const closed = { port: port === 1 ? 2 : 1 };
    const error: unknown = await exchange(transport(), requestTo(closed)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "TimeoutError", code: "ECONNREFUSED", cause: expect.any(Error) });
  });

  test("over IPv6 are made to the address without its brackets", async () => {
    const error: unknown = await exchange(transport(), requestTo({ port: 1 }, { hostname: "[::1]" })).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ cause: { address: "::1" } });
  });
});

describe("time limits", () => {
  test("hold for a server that never answers", async () => {
    const server = await loopback(() => {});
    await expect(exchange(transport({ requestTimeout: 20 }), requestTo(server))).rejects.toMatchObject({
      name: "TimeoutError",
      code: "ETIMEDOUT",
      message: "The request took longer than 20 ms.",
    });
    await until(() => server.sockets.size === 0);
  });

  test("hold for a body that never ends", async () => {
    const server = await loopback((_, response) =>
      response.writeHead(200, { "content-length": "9" }).write("x"),
    );
    const error: unknown = await exchange(transport({ requestTimeout: 300 }), requestTo(server)).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ name: "TimeoutError", code: "ETIMEDOUT", $response: { statusCode: 200 } });
  });

  test("of one request go before those of the transport", async () => {
    const server = await loopback(() => {});
    const slow = transport({ requestTimeout: 60_000 });
    await expect(exchange(slow, requestTo(server), { requestTimeout: 20 })).rejects.toThrow(
      "longer than 20 ms",
    );
  });

  test("leave no timer behind", async () => {
    const server = await loopback((_, response) => response.end("x"));
    const started = vi.spyOn(globalThis, "setTimeout");
    const stopped = vi.spyOn(globalThis, "clearTimeout");
    await exchange(transport({ requestTimeout: 60_000, connectionTimeout: 60_000 }), requestTo(server));
    const timers = started.mock.results.filter((_, call) => started.mock.calls[call]?.[1] === 60_000);
    expect(timers).toHaveLength(2);
    await vi.waitFor(() =>
      expect(stopped.mock.calls.flat()).toEqual(
        expect.arrayContaining(timers.map(({ value }) => value as unknown)),
      ),
    );
  });

  test("for connecting hold where nobody takes the connection", async () => {
    const sender = transport({ connectionTimeout: 30 });
    // TEST-NET-1 (RFC 5737) is routed nowhere; a machine without a route fails at once instead.
    const error: unknown = await exchange(sender, requestTo({ port: 80 }, { hostname: "192.0.2.1" })).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      code: expect.stringMatching(/^(?:ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ECONNREFUSED)$/),
    });
  });
});

describe("an abort", () => {
  test("before the request sends nothing", async () => {
    const server = await loopback((_, response) => response.end());
    const reason = new Error("enough");
    const abortSignal = AbortSignal.abort(reason);
    await expect(exchange(transport(), requestTo(server), { abortSignal })).rejects.toMatchObject({
      name: "AbortError",
      message: "Request aborted",
      cause: reason,
    });
    expect(server.connections()).toBe(0);
  });

  test("ends a request that waits for its answer, and its connection", async () => {
    const server = await loopback(() => {});
    const controller = new AbortController();
    const answer = exchange(transport(), requestTo(server), { abortSignal: controller.signal });
    const failed = expect(answer).rejects.toMatchObject({ name: "AbortError" });
    await until(() => server.sockets.size === 1);
    controller.abort();
    await failed;
    await until(() => server.sockets.size === 0);
  });

  test("ends a request that waits for the rest of its answer", async () => {
    const server = await loopback((_, response) =>
      response.writeHead(200, { "content-length": "9" }).write("x"),
    );
    const controller = new AbortController();
    const { response } = await transport().handle(requestTo(server), { abortSignal: controller.signal });
    setTimeout(() => controller.abort(), 5);
    await expect(collectResponse(response)).rejects.toMatchObject({ name: "AbortError" });
  });

  test("is listened for no longer than the request lasts", async () => {
    const server = await loopback((_, response) => response.end("x"));
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const sender = transport();
    for (let call = 0; call < 3; call++) await exchange(sender, requestTo(server), { abortSignal: signal });
    await until(() => removed.mock.calls.length === 3);
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
      added.mock.calls.map(([, listener]) => listener),
    );
  });
});
