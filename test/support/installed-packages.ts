import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { globSync } from "tinyglobby";
import ts from "typescript";
import { compile } from "../../generator/emit/compile.js";
import { joinModules } from "../../generator/emit/join/join-modules.js";
import type { OutputFile } from "../../generator/emit/output-file.js";

/** Generated packages as npm would install them, with a program that uses them, in a folder of their own. */
export interface Installation {
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * Builds packages and installs them below `node_modules`, beside the packages of types that they name, and a program
 * from a folder of TypeScript, where there is one. `nameOf` gives the npm name of a target's package.
 */
export function install(
  files: readonly OutputFile[],
  nameOf: (target: string) => string,
  program?: string,
): Installation {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tinsmith-")));
  for (const { path, text } of joinModules([...files, ...compile(files)])) {
    const [target = "", ...rest] = path.split("/");
    write(join(folder, "node_modules", nameOf(target), ...rest), text);
  }
  for (const name of ["@smithy/types", "@types/node", "undici-types"]) link(folder, name);
  write(join(folder, "package.json"), '{ "type": "module" }\n');
  const modules = program === undefined ? [] : globSync(`${program}/*.ts`);
  for (const path of modules) installModule(join(folder, "program"), path);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The program stands in `node_modules`, too, so that a test runner loads it as it is. */
function installModule(folder: string, path: string): void {
  const text = readFileSync(path, "utf8");
  const options = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    verbatimModuleSyntax: true,
  };
  write(join(folder, basename(path)), text);
  const script = ts.transpileModule(text, { compilerOptions: options }).outputText;
  write(join(folder, "../node_modules/program", basename(path).replace(/\.ts$/, ".js")), script);
}

function link(folder: string, name: string): void {
  const path = join(folder, "node_modules", name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(resolve("node_modules", name), path);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
