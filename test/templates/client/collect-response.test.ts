import { Readable } from "node:stream";

import { expect, onTestFinished, test } from "vitest";

import { collectResponse } from "../../../templates/client/collect-response.js";

async function textOf(body: unknown): Promise<string> {
  const response = await collectResponse({ statusCode: 200, headers: {}, body });
  expect(response.body).toBeInstanceOf(Uint8Array);
  return new TextDecoder().decode(response.body);
}

const BYTES = new TextEncoder().encode("text");

test("a body may be of any kind that transports give", async () => {
  expect(await textOf(BYTES)).toBe("text");
  expect(await textOf("text")).toBe("text");
  expect(await textOf(BYTES.buffer)).toBe("text");
  expect(await textOf(new Blob(["text"]))).toBe("text");
  expect(await textOf(new Blob(["text"]).stream())).toBe("text");
  expect(await textOf(Readable.from([BYTES.subarray(0, 2), Buffer.from("xt")]))).toBe("text");
  expect(await textOf(Readable.from(["te", "xt"]))).toBe("text");
  expect(await textOf(undefined)).toBe("");
  expect(await textOf(null)).toBe("");
  expect(await textOf(Readable.from([]))).toBe("");
});

test("a stream of the web is read where such streams cannot be iterated", async () => {
  const iterator = Object.getOwnPropertyDescriptor(ReadableStream.prototype, Symbol.asyncIterator) ?? {};
  Reflect.deleteProperty(ReadableStream.prototype, Symbol.asyncIterator);
  onTestFinished(() => void Object.defineProperty(ReadableStream.prototype, Symbol.asyncIterator, iterator));
  expect(await textOf(new Blob(["text"]).stream())).toBe("text");
});

test("the names of headers are in lower case, and nothing is inherited", async () => {
  const { headers } = await collectResponse({ statusCode: 200, headers: { "X-Custom": "a" } });
  expect(headers["x-custom"]).toBe("a");
  expect(headers["constructor"]).toBeUndefined();
});

test("a stream that breaks off is a transport error with what had arrived", async () => {
  const body = Readable.from(
    (async function* () {
      yield BYTES;
      throw Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    })(),
  );
  const error: unknown = await collectResponse({ statusCode: 201, headers: { A: "b" }, body }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({
    name: "TimeoutError",
    message: "aborted",
    code: "ECONNRESET",
    $response: { statusCode: 201, headers: { a: "b" }, body: BYTES },
  });
});

test("a stream that was destroyed before fails instead of waiting", async () => {
  const body = Readable.from([BYTES]);
  body.destroy();
  await expect(collectResponse({ statusCode: 200, headers: {}, body })).rejects.toThrow("Premature close");
});
