import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { printPackage } from "../../../generator/emit/print.js";
import type { Partition } from "../../../generator/endpoints/partition.js";
import type { RuleSet } from "../../../generator/endpoints/rule-set.js";
import { readRuntime } from "../../../generator/resources.js";
import { endpointModules } from "../../../generator/targets/client/endpoints/endpoint-modules.js";
import { runtimeFiles } from "../../../generator/targets/runtime-library.js";

/** The generated function of a rule set. */
export type ResolveEndpoint = (parameters: Readonly<Record<string, unknown>>) => unknown;

/** Generates the functions of rule sets, bundles them all at once, and loads them: in the order of the rule sets. */
export async function compileRuleSets(
  ruleSets: readonly RuleSet[],
  partitions: readonly Partition[],
  folder: string,
): Promise<readonly ResolveEndpoint[]> {
  // Inside of the repository, where nothing else lies.
  const out = resolve(".cache/conformance", folder);
  rmSync(out, { recursive: true, force: true });
  for (const [index, rules] of ruleSets.entries()) await writeRules(rules, partitions, `${out}/${index}`);
  const entries = ruleSets.map((_, index) => `${index}/src/endpoints/resolve-endpoint`);
  await build({
    entryPoints: entries.map((entry) => `${out}/${entry}.ts`),
    outbase: out,
    outdir: `${out}/built`,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "neutral",
    logLevel: "error",
  });
  return Promise.all(entries.map((entry) => load(`${out}/built/${entry}.mjs`)));
}

async function writeRules(rules: RuleSet, partitions: readonly Partition[], folder: string): Promise<void> {
  const modules = endpointModules(rules, "endpoints", partitions);
  const files = [...modules, ...runtimeFiles(modules, "endpoints", await readRuntime())];
  // Nobody reads these, so they keep the layout that they were printed with.
  const layout = (text: string): string => text;
  const emitted = { target: "client", name: "endpoints", folder, files };
  for (const { path, text } of await printPackage(emitted, undefined, layout)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

async function load(path: string): Promise<ResolveEndpoint> {
  // Guaranteed by the target, which exports this function from this module.
  const module = (await import(pathToFileURL(path).href)) as { readonly resolveEndpoint: ResolveEndpoint };
  return module.resolveEndpoint;
}
