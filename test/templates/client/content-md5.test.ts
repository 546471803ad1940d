import { expect, test } from "vitest";

import { addContentMd5 } from "../../../templates/client/content-md5.js";
import type { RequestBody } from "../../../templates/client/operation.js";

test("a body of text or bytes gets its checksum, and so does an empty one", () => {
  expect(checksum("abc")).toBe("kAFQmDzST7DWlj99KOF/cg==");
  expect(checksum(new TextEncoder().encode("abc"))).toBe("kAFQmDzST7DWlj99KOF/cg==");
  expect(checksum(undefined)).toBe("1B2M2Y8AsgTpgAmY7PhCfg==");
});

test("a checksum that the caller gave stays", () => {
  expect(checksum("abc", { "content-md5": "given" })).toBe("given");
});

test("a stream has no checksum: it would have to be read first", () => {
  expect(checksum(new ReadableStream<Uint8Array>())).toBeUndefined();
});

function checksum(body: RequestBody | undefined, headers: Record<string, string> = {}): string | undefined {
  return addContentMd5({ method: "POST", path: "/", headers, body }).headers["content-md5"];
}
