import { expect, it } from "vitest";
import { stageService } from "./support.js";

function post(
  url: string,
  body: BodyInit | null,
  headers: HeadersInit = { "Content-Type": "application/json" },
): Request {
  return new Request(url, { method: "POST", headers, body });
}

const good = '{"stageName":"prod","deploymentId":"d1"}';
const { handle } = stageService(undefined, { maxBodyBytes: 100 });

it("a Request is answered with a Response", async () => {
  const response = await handle(post("https://api.example.com/restapis/a%2Fb/stages?x=1#y", good));
  expect(response.status).toBe(201);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(response.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
  expect(response.headers.get("date")).toMatch(/ GMT$/);
  expect(await response.json()).toStrictEqual({ ...JSON.parse(good), clientCertificateId: "a/b" });
});

it("an empty segment is a label, and a URL may have no path", async () => {
  expect(await (await handle(post("http://x/restapis//stages", good))).json()).toMatchObject({
    clientCertificateId: "",
  });
  expect((await handle(new Request("http://x"))).status).toBe(404);
  expect((await handle(new Request("http://x?a"))).status).toBe(404);
});

it("a body that is too large is refused by its length and while it comes", async () => {
  const url = "http://x/restapis/a/stages";
  const large = "x".repeat(101);
  expect((await handle(post(url, large, { "Content-Length": "101" }))).status).toBe(413);
  expect((await handle(post(url, large))).status).toBe(413);
  expect((await handle(post(url, "x".repeat(100)))).status).toBe(400);
});

it("a body that is too large is not read to its end", async () => {
  let pulls = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulls++;
      controller.enqueue(new Uint8Array(30));
    },
  });
  const init = { method: "POST", body: endless, duplex: "half" };
  expect((await handle(new Request("http://x/restapis/a/stages", init))).status).toBe(413);
  expect(pulls).toBeLessThan(10);
});

it("a body that breaks off is a 400", async () => {
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("{"));
      controller.error(new Error("gone"));
    },
  });
  const init = { method: "POST", body: broken, duplex: "half" };
  const response = await handle(new Request("http://x/restapis/a/stages", init));
  expect(response.status).toBe(400);
  expect(response.headers.get("x-amzn-errortype")).toBe("SerializationException");
});

it("the handler's signal is the request's", async () => {
  const abort = new AbortController();
  let aborted = false;
  const service = stageService(async (_, { signal }) => {
    abort.abort();
    aborted = signal.aborted;
    return {};
  });
  const init = {
    method: "POST",
    body: good,
    headers: { "content-type": "application/json" },
    signal: abort.signal,
  };
  await service.handle(new Request("http://x/restapis/a/stages", init));
  expect(aborted).toBe(true);
});

it("the host is there though no header has it", async () => {
  const service = stageService((_, { request }) => ({ description: request.header("host") }));
  const body = JSON.stringify({ stageName: "prod", deploymentId: "d1" });
  const headers = { "content-type": "application/json" };
  const url = "http://localhost:8080/restapis/a1/stages";
  const response = await service.handle(new Request(url, { method: "POST", headers, body }));
  expect(await response.json()).toEqual({ description: "localhost:8080" });
});
