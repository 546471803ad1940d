import { createHash } from "node:crypto";

import { expect, test } from "vitest";

import { addTreeHash, treeHash } from "../../../templates/client/tree-hash.js";

const MEBIBYTE = 2 ** 20;

test("the hash of up to a mebibyte is its own hash", async () => {
  const bytes = Buffer.alloc(MEBIBYTE, 1);
  expect(await treeHash(bytes)).toBe(sha256(bytes).toString("hex"));
  expect(await treeHash(new Uint8Array())).toBe(sha256(Buffer.alloc(0)).toString("hex"));
});

test("pairs of hashes are hashed, and an odd one goes up as it is", async () => {
  const bytes = Buffer.concat([1, 2, 3].map((value) => Buffer.alloc(MEBIBYTE, value)));
  const last = bytes.subarray(2 * MEBIBYTE, 2 * MEBIBYTE + 5);
  const [first, second] = [
    sha256(bytes.subarray(0, MEBIBYTE)),
    sha256(bytes.subarray(MEBIBYTE, 2 * MEBIBYTE)),
  ];
  const pair = sha256(Buffer.concat([first, second]));
  const expected = sha256(Buffer.concat([pair, sha256(last)])).toString("hex");
  expect(await treeHash(bytes.subarray(0, 2 * MEBIBYTE + 5))).toBe(expected);
});

test("a request gets both hashes, but for those that it has and for streams", async () => {
  const own = await addTreeHash({ method: "POST", path: "/", headers: {}, body: "hello world" });
  const hash = sha256(Buffer.from("hello world")).toString("hex");
  expect(own.headers).toEqual({ "x-amz-content-sha256": hash, "x-amz-sha256-tree-hash": hash });

  const headers = { "x-amz-sha256-tree-hash": "given" };
  const given = await addTreeHash({ method: "POST", path: "/", headers, body: "hello world" });
  expect(given.headers["x-amz-sha256-tree-hash"]).toBe("given");

  const body = new ReadableStream<Uint8Array>();
  const streamed = await addTreeHash({ method: "POST", path: "/", headers: {}, body });
  expect(streamed.headers).toEqual({});
});

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
