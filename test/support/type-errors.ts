import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { globSync } from "tinyglobby";

/**
 * What a compiler has to say about installed packages and the program that uses them: of all one run, under the
 * settings that the packages themselves bring.
 */
export function typeErrors(folder: string, compiler: string): readonly string[] {
  const [settings = "{}", ...others] = globSync("node_modules/@example/*/tsconfig.json", { cwd: folder }).map(
    (path) => readFileSync(join(folder, path), "utf8"),
  );
  if (others.some((other) => other !== settings)) throw new Error("The packages have different settings.");
  const { compilerOptions } = JSON.parse(settings) as { compilerOptions: object };
  const options = { ...compilerOptions, noEmit: true, rootDir: undefined, outDir: undefined };
  const include = ["node_modules/@example/*/src", "program"];
  const project = join(folder, `tsconfig.${compiler}.json`);
  writeFileSync(project, JSON.stringify({ compilerOptions: options, include, exclude: [] }));
  const tsc = resolve("node_modules", compiler, "bin/tsc");
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", project, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  return (stdout + stderr).split("\n").filter((line) => line !== "");
}
