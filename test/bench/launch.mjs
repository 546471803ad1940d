// `npm run bench [-- --json FILE] [--only NAME]`: installs the peers where they are not what the lock file says,
// compiles the entries, and runs them. Peers are loaded as they were published, nothing of them is bundled.

import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));

installPeers();
await compile();
// The folder of the entries is theirs to work in; a file to write is meant from where the command was given.
const flags = ["--from", process.cwd(), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, ["dist/main.js", ...flags], { cwd: folder, stdio: "inherit" });
process.exitCode = status ?? 1;

function installPeers() {
  const wanted = `${folder}package-lock.json`;
  const installed = `${folder}node_modules/.installed-package-lock.json`;
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(wanted))) return;
  console.log("Installing the peers (npm ci in test/bench).");
  execFileSync("npm", ["ci", "--no-workspaces"], { cwd: folder, stdio: "inherit", shell: true });
  copyFileSync(wanted, installed);
}

async function compile() {
  rmSync(`${folder}dist`, { recursive: true, force: true });
  const entries = ["entries", "servers"].flatMap((room) =>
    readdirSync(folder + room).map((name) => `./${room}/${name}`),
  );
  await build({
    absWorkingDir: folder,
    entryPoints: ["./main.ts", "./run-entry.ts", ...entries],
    outdir: "dist",
    outbase: ".",
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    plugins: [await typia()],
  });
}

/** Loaded late: typia is a peer, and may just have been installed. */
async function typia() {
  const { transformTypia } = await import("./transform-typia.mjs");
  return {
    name: "typia",
    /** @param {import("esbuild").PluginBuild} bundler */
    setup(bundler) {
      bundler.onLoad({ filter: /peers[\\/]typia\.ts$/ }, ({ path }) => ({ contents: transformTypia(path) }));
    },
  };
}
