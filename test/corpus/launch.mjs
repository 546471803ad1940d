// `npm run corpus -- [--models DIR] [--only a,b] [--jobs N]`: compiles the runner beside the command line, where it finds
// the prelude and the runtime, and runs it.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

buildSync({
  absWorkingDir: root,
  entryPoints: ["test/corpus/main.ts", "test/corpus/worker.ts"],
  outdir: "dist/corpus",
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20.19",
  logLevel: "error",
  // What ships with Tinsmith is found from where the bundle of the command line stands.
  define: { "import.meta.url": "__bundleUrl" },
  banner: { js: 'const __bundleUrl = new URL("../tinsmith.js", import.meta.url).href;' },
});
const flags = ["dist/corpus/main.js", ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, flags, { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
