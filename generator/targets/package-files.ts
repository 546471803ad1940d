import type { TextFile } from "../emit/emitted-package.js";

/** What the manifest and the build settings of a generated package say. */
export interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license?: string;
  /** Whether npm must never publish it. */
  readonly private?: true;
  /** Entry points: subpath (`.`, `./node`) → module below `src`, without extension. */
  readonly entries: Readonly<Record<string, string>>;
  /** Modules below `src` by their name within the package (`#platform`) and the condition that chooses one. */
  readonly imports?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** npm names and version ranges. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** The versions of Node that it runs on, where not any from 20 on. */
  readonly node?: string;
  /** Commands of `npm run`. */
  readonly scripts?: Readonly<Record<string, string>>;
}

/** The range of `@smithy/types` that generated declarations are written against. */
export const SMITHY_TYPES_RANGE = "^4.20.0";

/** `package.json` and `tsconfig.json` of a generated package. */
export function packageFiles(manifest: PackageManifest): readonly TextFile[] {
  return [
    { kind: "text", path: "package.json", text: JSON.stringify(packageJson(manifest), undefined, 2) },
    { kind: "text", path: "tsconfig.json", text: JSON.stringify(TSCONFIG, undefined, 2) },
  ];
}

function packageJson(manifest: PackageManifest): object {
  const entries: Record<string, object> = {};
  for (const [subpath, module] of Object.entries(manifest.entries)) {
    entries[subpath] = { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` };
  }
  return {
    name: manifest.name,
    version: manifest.version,
    description: manifest.description,
    ...(manifest.license === undefined ? {} : { license: manifest.license }),
    ...(manifest.private === undefined ? {} : { private: manifest.private }),
    type: "module",
    sideEffects: false,
    exports: { ...entries, "./package.json": "./package.json" },
    ...(manifest.imports === undefined ? {} : { imports: builtModules(manifest.imports) }),
    // Nothing that is published points to the sources, and they would double what is installed.
    files: ["dist"],
    ...(manifest.scripts === undefined ? {} : { scripts: manifest.scripts }),
    dependencies: manifest.dependencies,
    engines: { node: manifest.node ?? ">=20" },
  };
}

function builtModules(imports: NonNullable<PackageManifest["imports"]>): object {
  const built: Record<string, Record<string, string>> = {};
  for (const [name, modules] of Object.entries(imports)) {
    built[name] = {};
    for (const [when, module] of Object.entries(modules)) built[name][when] = `./dist/${module}.js`;
  }
  return built;
}

/** The strictest settings that there are: what compiles here compiles in any project. */
const TSCONFIG = {
  compilerOptions: {
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable"],
    module: "nodenext",
    types: ["node"],
    rootDir: "src",
    outDir: "dist",
    declaration: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    isolatedDeclarations: true,
    erasableSyntaxOnly: true,
  },
  include: ["src"],
};
