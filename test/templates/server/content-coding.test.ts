import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { decodeGzip } from "../../../templates/server/content-coding.js";
import { stageRequest } from "./support.js";

const text = '{"stageName":"prod"}';

function request(encoding: string | undefined, body: Uint8Array = gzipSync(text)) {
  return stageRequest({ headers: encoding === undefined ? {} : { "content-encoding": encoding }, body });
}

async function decoded(encoding: string | undefined, body?: Uint8Array) {
  const { header, headerNames, body: content } = await wrapped(encoding, body);
  return [
    typeof content === "string" ? content : await new Response(content as BodyInit).text(),
    header("content-encoding"),
    headerNames(),
  ];
}

async function wrapped(encoding: string | undefined, body?: Uint8Array) {
  const plain = await decodeGzip(request(encoding, body), 1000);
  return {
    body: plain.body,
    header: (name: string) => plain.header(name),
    headerNames: () => plain.headerNames(),
  };
}

it.each(["gzip", "GZIP", "x-gzip"])(
  "a body with the coding %s is decompressed, and the header gone",
  async (coding) => {
    expect(await decoded(coding)).toEqual([text, undefined, []]);
  },
);

it("codings before the last one are left to the operation", async () => {
  expect(await decoded("custom , gzip")).toEqual([text, "custom", ["content-encoding"]]);
});

it.each([undefined, "custom", "gzip, custom"])(
  "a request with the coding %s stays as it is",
  async (coding) => {
    const sent = request(coding);
    expect(await decodeGzip(sent, 1000)).toBe(sent);
  },
);

it("an empty body is empty, compressed or not", async () => {
  expect(await decoded("gzip", new Uint8Array())).toEqual(["", undefined, []]);
});

it("what gets too large is refused before all of it is there", async () => {
  const bomb = gzipSync(Buffer.alloc(100_000_000));
  expect((await wrapped("gzip", bomb)).body).toBe("too-large");
});

it.each([
  ["that is no gzip", new TextEncoder().encode(text)],
  ["that is cut off", gzipSync(text).subarray(0, -4)],
])("a body %s is refused", async (_, body) => {
  expect((await wrapped("gzip", body)).body).toBe("undecodable");
});
