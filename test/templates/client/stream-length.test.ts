import { Readable } from "node:stream";
import { expect, it } from "vitest";
import type { RequestBody } from "../../../templates/client/operation.js";
import { addStreamLength, requireStreamLength } from "../../../templates/client/stream-length.js";

function request(body: RequestBody | undefined, length?: string) {
  const headers: Record<string, string> = length === undefined ? {} : { "content-length": length };
  return { method: "PUT", path: "/", headers, body };
}

it("a blob has its length, and no other", () => {
  expect(addStreamLength(request(new Blob(["12345"]))).headers).toEqual({ "content-length": "5" });
  expect(() => addStreamLength(request(new Blob(["12345"]), "6"))).toThrow(
    "was to have 6 bytes, but has fewer",
  );
});

it("the length of a stream is what the caller says, or unknown", () => {
  expect(addStreamLength(request(Readable.from(["a"]), "1")).headers).toEqual({ "content-length": "1" });
  expect(addStreamLength(request(Readable.from(["a"]))).headers).toEqual({});
});

it.each([["text"], [new Uint8Array(3)], [undefined]])(
  "the body %s is measured by the call itself",
  (body) => {
    const given = request(body);
    expect(addStreamLength(given)).toBe(given);
    expect(requireStreamLength(given)).toBe(given);
  },
);

// Spec: https://smithy.io/2.0/spec/streaming.html#smithy-api-requireslength-trait
it("where a length is required, a stream without one is refused", () => {
  expect(() => requireStreamLength(request(Readable.from(["a"])))).toThrow("needs the length of the body");
  expect(requireStreamLength(request(Readable.from(["a"]), "1")).headers).toEqual({ "content-length": "1" });
});
