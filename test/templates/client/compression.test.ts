import { gunzipSync } from "node:zlib";

import { afterEach, expect, test, vi } from "vitest";

import {
  type CompressionConfig,
  gzipRequest,
  withCompression,
} from "../../../templates/client/compression.js";
import { givenEndpoint } from "../../../templates/client/endpoint.js";
import type { RequestBody, SerializedRequest } from "../../../templates/client/operation.js";
import { resolveConfig } from "../../../templates/client/resolve-config.js";

afterEach(() => vi.unstubAllGlobals());

// Spec: https://smithy.io/2.0/spec/behavior-traits.html#request-compression-behavior
const LONG = "measure ".repeat(1280);

test("a body of 10240 bytes is compressed, and says so", async () => {
  const { headers, body } = await compressed(LONG);
  expect(headers).toEqual({ "content-encoding": "gzip" });
  expect(gunzipSync(await bytesOf(body)).toString()).toBe(LONG);
});

test("gzip comes after the encodings that the caller gave", async () => {
  const { headers } = await compressed(LONG, {}, { "content-encoding": "brotli" });
  expect(headers["content-encoding"]).toBe("brotli, gzip");
});

test("a smaller body goes as it is", async () => {
  const { headers, body } = await compressed(LONG.slice(1));
  expect(headers).toEqual({});
  expect(body).toBe(LONG.slice(1));
  expect((await compressed(undefined)).body).toBeUndefined();
});

test("a caller may choose another size, and may switch compression off", async () => {
  const small = await compressed("ab", { requestMinCompressionSizeBytes: 2 });
  expect(gunzipSync(await bytesOf(small.body)).toString()).toBe("ab");
  const never = await compressed(LONG, { disableRequestCompression: async () => true });
  expect(never.body).toBe(LONG);
});

test.each([-1, 10_485_761, Number.NaN])("a size of %d is refused", async (requestMinCompressionSizeBytes) => {
  await expect(compressed(LONG, { requestMinCompressionSizeBytes })).rejects.toThrow(RangeError);
});

test("a stream is compressed as it is read, whatever its size", async () => {
  const stream = new Blob(["ab"]).stream();
  const { headers, body } = await compressed(stream);
  expect(headers).toEqual({ "content-encoding": "gzip" });
  expect(body).toBeInstanceOf(ReadableStream);
  expect(gunzipSync(await bytesOf(body)).toString()).toBe("ab");
});

test("where the platform cannot compress, requests go without", async () => {
  vi.stubGlobal("CompressionStream", undefined);
  expect((await compressed(LONG)).body).toBe(LONG);
});

function compressed(
  body: RequestBody | undefined,
  settings: CompressionConfig = {},
  headers: Record<string, string> = {},
): Promise<SerializedRequest> {
  const service = { serviceId: "X", clientName: "XClient", apiVersion: "1" };
  const config = withCompression(resolveConfig(settings, service, givenEndpoint), settings);
  return gzipRequest({ method: "POST", path: "/", headers, body }, config);
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  // What a compressed body is: bytes or a stream.
  return new Uint8Array(await new Response(body as BodyInit).arrayBuffer());
}
