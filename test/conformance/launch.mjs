// `npm run conformance [-- --only NAME]`: compiles the runner beside the command line, where it finds the prelude, and
// runs it.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

buildSync({
  absWorkingDir: root,
  entryPoints: ["test/conformance/main.ts"],
  outfile: "dist/conformance.js",
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20.19",
  logLevel: "error",
});
const flags = ["dist/conformance.js", ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, flags, { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
