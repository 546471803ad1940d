import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { expect, it } from "vitest";

/** Joined modules are left out statement by statement, so each of theirs has to be one that a bundler may leave out. */
it.each([
  "types/dist/index.js",
  "validators/dist/index.js",
  "client/dist/runtime/index.js",
  "server/dist/runtime/index.js",
])("nothing of %s stays in a bundle that uses nothing of it", async (module) => {
  const { outputFiles } = await build({
    stdin: { contents: 'import "joined";', resolveDir: "." },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    plugins: [statementByStatement(resolve("generated/apigateway", module))],
  });
  const code = outputFiles[0]?.text.replaceAll(/\/\/.*/g, "").trim();
  expect(code).toBe("");
});

/** Leads to a module, and hides that its manifest says `sideEffects: false`: that leaves it out as a whole. */
function statementByStatement(path: string): Plugin {
  return {
    name: "statement by statement",
    setup: (bundler) => bundler.onResolve({ filter: /^joined$/ }, () => ({ path, sideEffects: true })),
  };
}
