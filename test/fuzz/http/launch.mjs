// `npm run fuzz:http`: compiles the run and starts it with garbage collection at hand.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../../../", import.meta.url));

buildSync({
  absWorkingDir: root,
  entryPoints: ["test/fuzz/http/main.ts"],
  outfile: ".cache/fuzz/http.mjs",
  bundle: true,
  // Not all packages: the platform's own modules are named like one, and belong into the bundle.
  external: ["@tinsmith/*"],
  format: "esm",
  platform: "node",
  target: "node20.19",
  logLevel: "error",
});
const flags = ["--expose-gc", ".cache/fuzz/http.mjs", ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, flags, { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
