import { printPackage } from "../../generator/emit/print.js";
import { builtin } from "../../generator/builtin.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { readRuntime } from "../../generator/resources.js";
import { emitPackages } from "../../generator/targets/emit-packages.js";
import { declarationsOf } from "./declarations.js";
import { planOf, type IdlFiles } from "./plan.js";

/** The npm name of each package that `shopPackages` makes. */
const PACKAGES = "@example/shop-{target}";

/** All packages of the only service of some files. */
export async function shopPackages(
  files: IdlFiles,
  targets: readonly string[] = ["types", "validators", "server"],
): Promise<readonly OutputFile[]> {
  const settings = { targets, packages: PACKAGES };
  const plan = await planOf(files);
  const { targets: known = [], protocols = [] } = builtin;
  const emitters = { targets: known, protocols, runtime: await readRuntime() };
  const printed = await Promise.all(
    emitPackages(plan, settings, emitters).map((emitted) => printPackage(emitted)),
  );
  return printed.flat();
}

/** Looks up declarations in the server of some files, by the module below `src` and the name. */
export async function serverCode(files: IdlFiles): Promise<(module: string, name: string) => string> {
  const packages = await shopPackages(files);
  return (module, name) => {
    const file = packages.find(({ path }) => path === `server/src/${module}.ts`);
    const text = file && declarationsOf(file.text, name);
    if (text === undefined) throw new Error(`The server has no \`${name}\` in \`${module}\`.`);
    return text.trimEnd();
  };
}
