import type { HttpRequest } from "@smithy/types";
import { afterEach, describe, expect, test, vi } from "vitest";

import { collectResponse } from "../../../templates/client/collect-response.js";
import { FetchTransport } from "../../../templates/client/fetch-transport.js";
import type { HandlerOptions } from "../../../templates/client/handler-options.js";
import type { CollectedResponse } from "../../../templates/client/operation.js";
import { retryErrorType } from "../../../templates/client/retryable.js";
import { type Loopback, loopback, until } from "./support/loopback.js";

afterEach(() => void vi.unstubAllGlobals());

function requestTo({ port }: Pick<Loopback, "port">, rest: Partial<HttpRequest> = {}): HttpRequest {
  return { method: "POST", protocol: "http:", hostname: "127.0.0.1", port, path: "/", headers: {}, ...rest };
}

async function exchange(request: HttpRequest, options?: HandlerOptions): Promise<CollectedResponse> {
  const { response } = await new FetchTransport().handle(request, options);
  return collectResponse(response);
}

async function failure(request: HttpRequest, options?: HandlerOptions): Promise<Error> {
  try {
    await exchange(request, options);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("Nothing failed.");
}

describe("fetch", () => {
  test("sends what was given and reads the whole answer", async () => {
    const server = await loopback(({ method, url, headers, body }, response) => {
      response.writeHead(201, { "X-Custom": "a" });
      response.end(JSON.stringify({ method, url, custom: headers["x-custom"], body }));
    });
    const request = requestTo(server, {
      path: "/a%2Fb",
      query: { x: ["1", "2"] },
      headers: { "x-custom": "b", host: "other.example", "content-length": "99", "user-agent": "u" },
      body: "hällo",
    });
    const response = await exchange(request);
    expect(response).toMatchObject({ statusCode: 201, headers: { "x-custom": "a" } });
    expect(JSON.parse(new TextDecoder().decode(response.body))).toEqual({
      method: "POST",
      url: "/a%2Fb?x=1&x=2",
      custom: "b",
      body: "hällo",
    });
  });

  test("sends bytes, blobs, streams and nothing", async () => {
    const server = await loopback(({ body }, response) => response.end(body));
    const bodies = [
      new TextEncoder().encode("text"),
      new Blob(["text"]),
      new Blob(["text"]).stream(),
      undefined,
    ];
    const answers = [];
    for (const body of bodies) {
      answers.push(new TextDecoder().decode((await exchange(requestTo(server, { body }))).body));
    }
    expect(answers).toEqual(["text", "text", "text", ""]);
  });

  test("does not follow redirects", async () => {
    const server = await loopback((_, response) => response.writeHead(307, { location: "/elsewhere" }).end());
    expect((await exchange(requestTo(server))).statusCode).toBe(307);
  });

  test.each(["/a/../b", "/a/./b", "/..", "/a/."])(
    "refuses the path %s, which it would send as another",
    async (path) => {
      const send = vi.fn();
      vi.stubGlobal("fetch", send);
      await expect(exchange(requestTo({ port: 1 }, { path }))).rejects.toThrow(path);
      expect(send).not.toHaveBeenCalled();
    },
  );
});

describe("a failure of fetch", () => {
  test("of the network is worth another attempt", async () => {
    const error = await failure(requestTo({ port: 1 }));
    expect(error.name).toBe("TransportError");
    expect(retryErrorType(error)).toBe("TRANSIENT");
  });

  test("in the middle of an answer has the status at hand", async () => {
    const server = await loopback((_, response) => {
      response.writeHead(201, { "content-length": "100" });
      response.write("begun", () => response.destroy());
    });
    expect(await failure(requestTo(server))).toMatchObject({
      name: "TransportError",
      $response: { statusCode: 201 },
    });
  });

  test("to make a request at all is not the network's, and final", async () => {
    const error = await failure(requestTo({ port: 1 }, { headers: { "bad name": "x" } }));
    expect(error).toBeInstanceOf(TypeError);
    expect(retryErrorType(error)).toBe("CLIENT_ERROR");
  });
});

describe("limits", () => {
  test("of time hold for an answer and for its body", async () => {
    const silent = await loopback(() => {});
    const endless = await loopback((_, response) =>
      response.writeHead(200, { "content-length": "9" }).write("x"),
    );
    for (const server of [silent, endless]) {
      const error = await failure(requestTo(server), { requestTimeout: 20 });
      expect(error).toMatchObject({ name: "TimeoutError", message: "The request took longer than 20 ms." });
    }
  });

  test("of the caller end the request", async () => {
    let isClosed = false;
    const server = await loopback((_, response) => response.on("close", () => (isClosed = true)));
    const controller = new AbortController();
    const failed = failure(requestTo(server), { abortSignal: controller.signal });
    await until(() => server.connections() === 1);
    controller.abort("enough");
    expect(await failed).toMatchObject({ name: "AbortError", cause: "enough" });
    await until(() => isClosed);
  });

  test("that were reached before send nothing", async () => {
    const server = await loopback((_, response) => response.end());
    const error = await failure(requestTo(server), { abortSignal: AbortSignal.abort() });
    expect(error.name).toBe("AbortError");
    expect(server.connections()).toBe(0);
  });
});
