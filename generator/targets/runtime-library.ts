import { invariant } from "../diagnostics/invariant.js";
import type { TextFile, TypeScriptModule } from "../emit/emitted-package.js";
import { referencesIn } from "../emit/references.js";
import type { CodeSymbol } from "../emit/symbol.js";

/** The texts of `templates/` by path, such as `client/sigv4.ts`. */
export type RuntimeLibrary = ReadonlyMap<string, string>;

/** Where the copied runtime stands in a package: `templates/client/sigv4.ts` → `src/runtime/client/sigv4.ts`. */
const RUNTIME_FOLDER = "src/runtime/";

/** The modules that `#platform` stands for: a package's manifest chooses one by the condition, all are copied. */
const PLATFORMS = { node: "client/node-platform", default: "client/web-platform" };

/** The `imports` of the manifest of a package whose runtime imports `#platform`. */
export const PLATFORM_IMPORTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "#platform": { node: `runtime/${PLATFORMS.node}`, default: `runtime/${PLATFORMS.default}` },
};

/** Something that a runtime module exports, as the package with its copy knows it. */
export function runtimeSymbol(packageName: string, module: string, name: string): CodeSymbol {
  return { kind: "symbol", name, package: packageName, file: runtimeFile(module) };
}

/** The file of a runtime module in any package that has a copy of it. */
export function runtimeFile(module: string): string {
  return `${RUNTIME_FOLDER}${module}.ts`;
}

/** The runtime files that a package's modules use, directly or through each other: copied byte for byte. */
export function runtimeFiles(
  modules: readonly TypeScriptModule[],
  packageName: string,
  library: RuntimeLibrary,
): readonly TextFile[] {
  const needed = new Set<string>();
  const pending = modules.flatMap((module) => runtimeModulesOf(module, packageName));
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (needed.has(path)) continue;
    needed.add(path);
    pending.push(...importsOf(path, library));
  }
  return [...needed].sort().map((path) => ({
    kind: "text",
    path: RUNTIME_FOLDER + path,
    text: textOf(path, library),
    verbatim: true,
  }));
}

function runtimeModulesOf(module: TypeScriptModule, packageName: string): readonly string[] {
  const used: string[] = [];
  for (const { symbol } of referencesIn(module.declarations)) {
    if (symbol.package !== packageName || symbol.file?.startsWith(RUNTIME_FOLDER) !== true) continue;
    used.push(symbol.file.slice(RUNTIME_FOLDER.length));
  }
  for (const declaration of module.declarations) {
    if (declaration.kind !== "re-export" || !("file" in declaration.from)) continue;
    if (declaration.from.file.startsWith(RUNTIME_FOLDER)) {
      used.push(declaration.from.file.slice(RUNTIME_FOLDER.length));
    }
  }
  return used;
}

/** Runtime modules import each other by relative path or as `#platform`, one import a statement: a scan finds them all. */
function importsOf(path: string, library: RuntimeLibrary): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const text = textOf(path, library);
  const specifiers = [...text.matchAll(/\bfrom "(\.[^"]+)\.js"|\bimport\("(\.[^"]+)\.js"\)/g)];
  return [
    ...specifiers.map(([, from, dynamic]) => resolvePath(folder + (from ?? dynamic ?? ""))),
    ...(text.includes('from "#platform"') ? Object.values(PLATFORMS) : []),
  ].map((module) => `${module}.ts`);
}

function resolvePath(path: string): string {
  const resolved: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") resolved.pop();
    else if (segment !== ".") resolved.push(segment);
  }
  return resolved.join("/");
}

function textOf(path: string, library: RuntimeLibrary): string {
  const text = library.get(path);
  invariant(text !== undefined, `The runtime has no module \`${path}\`.`);
  return text;
}
