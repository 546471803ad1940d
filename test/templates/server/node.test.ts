import { createServer as createHttp2Server, connect as connectHttp2 } from "node:http2";
import { type AddressInfo, connect } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toNodeHandler } from "../../../templates/server/node.js";
import { httpText, stageService, talk, withServer } from "./support.js";

const good = '{"stageName":"prod","deploymentId":"d1"}';

it("head and body come in one piece, with one length and a date", async () => {
  const pieces = await withServer(stageService(), (port) =>
    talk(port, [httpText("/restapis/a1/stages", good)]),
  );
  expect(pieces).toHaveLength(1);
  const [head = "", body] = pieces.join("").split("\r\n\r\n");
  const [statusLine, ...headers] = head.split("\r\n");
  expect(statusLine).toBe("HTTP/1.1 201 Created");
  expect(new Set(headers.map((header) => header.split(":", 1)[0]?.toLowerCase()))).toStrictEqual(
    new Set(["connection", "content-length", "content-type", "date", "keep-alive", "x-amzn-requestid"]),
  );
  expect(headers).toHaveLength(6);
  expect(body).toBe('{"deploymentId":"d1","clientCertificateId":"a1","stageName":"prod"}');
});

it("the length counts bytes, not characters", async () => {
  const service = stageService(() => ({ description: "日本🚀" }));
  const [piece = ""] = await withServer(service, (port) =>
    talk(port, [httpText("/restapis/a1/stages", good)]),
  );
  expect(piece).toContain("content-length: 28");
});

it.each([
  ["/restapis/a%2Fb/stages?x=1", "a/b"],
  ["/restapis//stages", ""],
  ["/restapis/../stages", ".."],
  ["/restapis/./stages", "."],
  ["http://other.example/restapis/p/stages?q", "p"],
])("the target %s keeps its label", async (target, label) => {
  const pieces = await withServer(stageService(), (port) => talk(port, [httpText(target, good)]));
  expect(pieces.join("")).toContain(`"clientCertificateId":"${label}"`);
});

it("requests on one connection are answered in their order, whatever the pieces they come in", async () => {
  const text =
    httpText("/restapis/a/stages", good) + httpText("/restapis/b/stages", "{") + httpText("/nothing", "");
  const bytes = Buffer.from(text);
  await withServer(stageService(), async (port) => {
    for (const size of [1, 7, 64, bytes.length]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      const answers = await talk(port, pieces, (received) =>
        received.includes("No operation has this path."),
      );
      expect(answers.join("").match(/HTTP\/1\.1 \d+/g)).toStrictEqual([
        "HTTP/1.1 201",
        "HTTP/1.1 400",
        "HTTP/1.1 404",
      ]);
    }
  });
});

it("a chunked body is read to its end", async () => {
  const head =
    "POST /restapis/a1/stages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
  const pieces = [
    head,
    "1\r\n{\r\n",
    `${(good.length - 1).toString(16)}\r\n${good.slice(1)}\r\n`,
    "0\r\n\r\n",
  ];
  const answers = await withServer(stageService(), (port) => talk(port, pieces));
  expect(answers.join("")).toMatch(/^HTTP\/1\.1 201 /);
});

describe("a body that is too large", () => {
  const service = stageService(undefined, { maxBodyBytes: 1000 });

  it("is refused by its Content-Length, before it is sent", async () => {
    const head = "POST /restapis/a1/stages HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n";
    const answers = await withServer(service, (port) => talk(port, [head]));
    expect(answers.join("")).toMatch(/^HTTP\/1\.1 413 [^]*x-amzn-ErrorType: RequestTooLarge/);
  });

  it("is refused while it comes, and the client can go on sending", async () => {
    const head = "POST /restapis/a1/stages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    const chunk = `2000\r\n${"x".repeat(0x2000)}\r\n`;
    const pieces = [head, ...Array.from({ length: 200 }, () => chunk), "0\r\n\r\n"];
    const next = httpText("/restapis/a1/stages", good);
    const answers = await withServer(service, (port) =>
      talk(port, [...pieces, next], (received) => received.includes("201 Created") && received.endsWith("}")),
    );
    expect(answers.join("").match(/HTTP\/1\.1 \d+/g)).toStrictEqual(["HTTP/1.1 413", "HTTP/1.1 201"]);
  });

  it("of exactly the limit is taken", async () => {
    const body = good.padEnd(1000);
    const answers = await withServer(service, (port) => talk(port, [httpText("/restapis/a1/stages", body)]));
    expect(answers.join("")).toMatch(/^HTTP\/1\.1 201 /);
  });
});

describe("a client that goes away", () => {
  it("while it sends reaches no handler", async () => {
    let calls = 0;
    const service = stageService(() => {
      calls++;
      return {};
    });
    await withServer(service, async (port) => {
      const socket = connect(port, "127.0.0.1");
      await new Promise((resolve) =>
        socket.write(httpText("/restapis/a1/stages", good).slice(0, -5), resolve),
      );
      socket.resetAndDestroy();
      const answers = await talk(port, [httpText("/restapis/a1/stages", good)]);
      expect(answers.join("")).toMatch(/^HTTP\/1\.1 201 /);
    });
    expect(calls).toBe(1);
  });

  it("while the handler works aborts the handler's signal", async () => {
    const aborted = await new Promise((resolve, reject) => {
      const service = stageService(async (_, { signal }) => {
        socket?.destroy();
        await new Promise((done) => signal.addEventListener("abort", done));
        resolve(signal.aborted);
        return {};
      });
      let socket: ReturnType<typeof connect> | undefined;
      withServer(service, async (port) => {
        socket = connect(port, "127.0.0.1");
        socket.write(httpText("/restapis/a1/stages", good));
        await new Promise((done) => socket?.on("close", done));
        await new Promise((done) => setTimeout(done, 100));
      }).catch(reject);
    });
    expect(aborted).toBe(true);
  });

  it("after its answer aborts nothing", async () => {
    const signals: AbortSignal[] = [];
    const service = stageService((_, { signal }) => {
      signals.push(signal);
      return {};
    });
    await withServer(service, (port) => talk(port, [httpText("/restapis/a1/stages", good)]));
    expect(signals.map((signal) => signal.aborted)).toStrictEqual([false]);
  });
});

it("headers that come more than once count as Node has them", async () => {
  const seen: unknown[] = [];
  const service = stageService((_, { request }) => {
    seen.push(["x-a", "content-type", "cookie", "x-none"].map((name) => request.header(name)));
    return {};
  });
  const headers =
    "X-A: 1\r\nContent-Type: application/json\r\nCookie: a\r\nx-a: 2\r\nCONTENT-TYPE: text/plain\r\ncookie: b\r\n";
  await withServer(service, (port) => talk(port, [httpText("/restapis/a1/stages", good, headers)]));
  expect(seen).toStrictEqual([["1, 2", "application/json", "a; b", undefined]]);
});

it("HTTP/2 is answered as well", async () => {
  const server = createHttp2Server(toNodeHandler(stageService()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // The cast is sound: a server that listens on a port has such an address.
  const client = connectHttp2(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const stream = client.request({
    ":method": "POST",
    ":path": "/restapis/a1/stages",
    "content-type": "application/json",
  });
  stream.end(good);
  const status = new Promise((resolve) => stream.on("response", (headers) => resolve(headers[":status"])));
  let body = "";
  for await (const chunk of stream) body += String(chunk);
  expect(await status).toBe(201);
  expect(JSON.parse(body)).toMatchObject({ stageName: "prod" });
  client.close();
  await new Promise((resolve) => server.close(resolve));
});

it("five hundred strange requests give no 5xx", async () => {
  const failures: unknown[] = [];
  const service = stageService(undefined, { onError: (error) => failures.push(error) });
  const paths = fc.constantFrom(
    "/restapis/a1/stages",
    "/restapis/%/stages",
    "/restapis/%2F/stages",
    "//",
    "/x?%",
  );
  const bodies = fc.oneof(
    fc.json(),
    fc.string(),
    fc
      .record({ stageName: fc.jsonValue(), deploymentId: fc.jsonValue(), canarySettings: fc.jsonValue() })
      .map((value) => JSON.stringify(value)),
  );
  await withServer(service, async (port) => {
    await fc.assert(
      fc.asyncProperty(paths, bodies, async (path, body) => {
        const answers = await talk(port, [httpText(path, body)]);
        expect(answers.join("")).toMatch(/^HTTP\/1\.1 (201|400|404) /);
      }),
      { numRuns: 500 },
    );
  });
  expect(failures).toStrictEqual([]);
});
