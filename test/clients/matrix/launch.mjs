// `npm run test:clients [-- --only NAME] [-- --update]`: compiles the run and the programs in TypeScript, and starts it.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../../../", import.meta.url));

buildSync({
  absWorkingDir: root,
  entryPoints: [
    "test/clients/matrix/main.ts",
    "test/clients/programs/js-v2.ts",
    "test/clients/programs/js-v3.ts",
  ],
  outdir: ".cache/clients/compiled",
  entryNames: "[name]",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20.19",
  logLevel: "error",
});
const flags = [".cache/clients/compiled/main.mjs", ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, flags, { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
