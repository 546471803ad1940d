// `npm run build`: everything that a published package has beside its sources: the bundle of the command line and of the
// library, and the library's declarations.

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
await bundle(root, `${root}dist/tinsmith.stamp`);
const flags = ["-p", "generator/cli/tsconfig.build.json"];
const { status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", ...flags], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
