import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test, afterAll } from "vitest";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cityModel, weatherModel, weatherService } from "./run-cli.js";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
let root: string;

/** A copy of the sources with a project in it: bundles of the repository itself are left alone. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "tinsmith-launch-"));
  for (const name of ["generator", "package.json"])
    cpSync(repository + name, `${root}/${name}`, { recursive: true });
  for (const name of ["node_modules", "templates"]) symlinkSync(repository + name, `${root}/${name}`);
  cpSync(`${root}/package.json`, `${root}/package-lock.json`);
  mkdirSync(`${root}/model`);
  writeFileSync(`${root}/model/weather.smithy`, weatherModel);
  writeFileSync(`${root}/model/get-city.smithy`, cityModel);
  writeFileSync(`${root}/tinsmith.json`, JSON.stringify({ services: [weatherService] }));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function launch(...args: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["generator/cli/launch.mjs", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

function bundledAt(): number {
  return statSync(`${root}/dist/tinsmith.js`).mtimeMs;
}

describe("launch.mjs", { timeout: 60_000 }, () => {
  test("bundles the sources on the first call, and passes arguments and exit codes through", () => {
    expect(launch("validate")).toEqual({ status: 0, out: "The models are in order.\n", err: "" });
    expect(launch("generate", "--check").status).toBe(1);
    expect(launch("generate", "--chek").status).toBe(2);
    expect(readdirSync(`${root}/dist`)).toContain("tinsmith.js");
  });

  test("takes the bundle as it is while no source is newer", () => {
    const before = bundledAt();
    launch("--version");
    expect(bundledAt()).toBe(before);
  });

  test("bundles again when a source has changed, came, or went", () => {
    const changes = [
      () => utimesSync(`${root}/generator/cli/run.ts`, new Date(), new Date()),
      () => writeFileSync(`${root}/generator/cli/extra.ts`, "export {};\n"),
      () => rmSync(`${root}/generator/cli/extra.ts`),
      () => utimesSync(`${root}/package-lock.json`, new Date(), new Date()),
    ];
    for (const change of changes) {
      const before = bundledAt();
      change();
      expect(launch("--version").status).toBe(0);
      expect(bundledAt()).toBeGreaterThan(before);
    }
  });

  test("keeps the old bundle where the sources do not compile", () => {
    writeFileSync(`${root}/generator/cli/broken.ts`, "export const = ;\n");
    const main = `${root}/generator/cli/main.ts`;
    const before = bundledAt();
    cpSync(main, `${root}/main.ts`);
    writeFileSync(main, 'import "./broken.js";\n');
    const { status, err } = launch("--version");
    expect(status).toBe(70);
    expect(err).toContain("broken.ts:1:13");
    expect(bundledAt()).toBe(before);
    cpSync(`${root}/main.ts`, main);
    rmSync(`${root}/generator/cli/broken.ts`);
    expect(launch("--version").status).toBe(0);
  });

  test("may be called several times at once, even for the first time", async () => {
    rmSync(`${root}/dist`, { recursive: true });
    const calls = Array.from({ length: 4 }, () => {
      return new Promise((resolve) => {
        const child = spawn(process.execPath, ["generator/cli/launch.mjs", "validate"], {
          cwd: root,
          stdio: "ignore",
        });
        child.once("exit", resolve);
      });
    });
    expect(await Promise.all(calls)).toEqual([0, 0, 0, 0]);
  });

  test("a bundle knows itself: the second run is recalled, by the whole program", () => {
    expect(launch("generate").out).toContain("Wrote ");
    expect(launch("generate").out).toContain("Up to date");
    writeFileSync(`${root}/model/get-city.smithy`, cityModel.replace("name: String", "title: String"));
    expect(launch("generate").out).toContain("  changed    generated/weather/types/src/get-city.ts\n");
  });

  test("an output that nobody reads to its end is no fault", () => {
    const line = `"${process.execPath}" generator/cli/launch.mjs inspect model | head -n 1`;
    const { stdout, stderr } = spawnSync(line, { cwd: root, encoding: "utf8", shell: true });
    expect({ stdout, stderr }).toEqual({ stdout: "{\n", stderr: "" });
  });
});
