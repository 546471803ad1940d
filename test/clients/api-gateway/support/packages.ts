import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import type { RequestListener } from "node:http";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { generateModel } from "../../../corpus/generate-model.js";
import { importSources } from "../../../support/import-sources.js";
import type { Outcome } from "../../../corpus/outcome.js";
import type { ClientModule } from "./client-module.js";
import { modelName } from "./whole-model.js";

/** The packages of the whole service: generated, type-checked, bundled and loaded. */
export interface Packages extends Bundle {
  readonly outcome: Outcome;
  readonly remove: () => void;
}

/** What tests call of the packages. */
export interface Bundle {
  readonly client: ClientModule;
  /** The classes of errors, by name. */
  readonly errors: Readonly<Record<string, new (options: object) => Error>>;
  readonly createAPIGatewayService: (handlers: Handlers, options: object) => object;
  readonly toNodeHandler: (service: object) => RequestListener;
}

/** What answers each operation, by the name of the operation in lower camel case. */
export type Handlers = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;

/** Generates the packages of the model in a folder within the repository, from where what they import is found. */
export async function generatePackages(models: string): Promise<Packages> {
  mkdirSync(cache, { recursive: true });
  const out = mkdtempSync(`${cache}api-gateway-`);
  const remove = (): void => rmSync(out, { recursive: true, force: true });
  try {
    const [outcome] = await generateModel(`${modelName}.json`, { models, out, parts: [], unformatted: true });
    if (outcome?.kind !== "generated") throw new Error(outcome?.problems.join("\n"));
    return { ...(await loadBundle(`${out}/${modelName}`)), outcome, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function loadBundle(packages: string): Promise<Bundle> {
  const entry = (target: string, module = "index"): string => `${packages}/${target}/src/${module}.ts`;
  const contents = `
    export * as client from "${entry("client")}";
    export * as errors from "${entry("types")}";
    export { createAPIGatewayService } from "${entry("server")}";
    export { toNodeHandler } from "${entry("server", "node-entry")}";`;
  const alias = Object.fromEntries(
    ["types", "validators"].map((target) => [`@corpus/${target}`, entry(target)]),
  );
  // There test runners load files as they are.
  const outfile = `${packages}/node_modules/api-gateway/index.mjs`;
  const stdin = { contents, resolveDir: packages };
  const plugins = [importSources];
  await build({ stdin, outfile, alias, plugins, bundle: true, platform: "node", format: "esm" });
  // The model gives the packages these exports.
  return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Bundle;
}

const cache = fileURLToPath(new URL("../../../../.cache/", import.meta.url));
