import { build } from "esbuild";
import { expect, test } from "vitest";

import * as node from "../../../templates/client/node-platform.js";
import * as web from "../../../templates/client/web-platform.js";

test("both platforms have the same exports", () => {
  expect(Object.keys(web).sort()).toStrictEqual(Object.keys(node).sort());
});

test("a bundle for browsers has nothing of Node", async () => {
  const text = await bundle("browser");
  expect(text).toContain("fetch(");
  expect(text).not.toContain("getBuiltinModule");
});

test("a bundle for Node has no other transport than Node's", async () => {
  const text = await bundle("node");
  expect(text).toContain('getBuiltinModule("node:crypto")');
  expect(text).not.toContain("fetch(");
});

async function bundle(platform: "node" | "browser"): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["templates/client/resolve-config.ts"],
    bundle: true,
    platform,
    format: "esm",
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}
