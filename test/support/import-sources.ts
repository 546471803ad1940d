import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * Lets esbuild take what a generated package imports by names of its own (`#platform`) from the package's sources: its
 * manifest names what is built, and nothing is built here.
 */
export const importSources: Plugin = {
  name: "import-sources",
  setup(build) {
    build.onResolve({ filter: /^#/ }, ({ path, importer }) => {
      const folder = /^(.*)\/src\//.exec(importer)?.[1];
      const source = folder === undefined ? undefined : sourceOf(path, folder);
      return source === undefined ? undefined : { path: source };
    });
  },
};

function sourceOf(name: string, folder: string): string | undefined {
  // Written by the target's emitter: conditions, and what is built for each.
  const { imports = {} } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as {
    readonly imports?: Readonly<Record<string, { readonly node?: string }>>;
  };
  const built = imports[name]?.node;
  return built?.replace("./dist/", `${folder}/src/`).replace(/\.js$/, ".ts");
}
