import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

/** What TypeScript says of the packages of a folder under its strictest flags, a line each. */
export function typeCheck(folder: string, targets: readonly string[]): readonly string[] {
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(configOf(folder, targets), undefined, 2));
  const compiler = resolve("node_modules/typescript-7/bin/tsc");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, "-p", folder, "--pretty", "false"],
    {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  const errors = stdout.split("\n").filter((line) => line.includes("error TS"));
  if (status !== 0 && errors.length === 0)
    throw new Error(`The type checker did not end: ${stderr}${stdout}`);
  return errors;
}

function configOf(folder: string, targets: readonly string[]): object {
  const paths = Object.fromEntries(
    targets.map((target) => [`@corpus/${target}`, [`./${target}/src/index.ts`]]),
  );
  const imports = Object.fromEntries(targets.flatMap((target) => Object.entries(importsOf(folder, target))));
  const installed = resolve("node_modules");
  return {
    compilerOptions: {
      target: "es2022",
      lib: ["es2022", "dom", "dom.iterable"],
      module: "nodenext",
      moduleResolution: "nodenext",
      types: ["node"],
      typeRoots: [`${installed}/@types`],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      noImplicitOverride: true,
      noFallthroughCasesInSwitch: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      isolatedDeclarations: true,
      erasableSyntaxOnly: true,
      declaration: true,
      skipLibCheck: true,
      noEmit: true,
      // The packages may stand outside of the project.
      paths: { ...paths, ...imports, "@smithy/types": [`${installed}/@smithy/types/dist-types/index.d.ts`] },
    },
    include: targets.map((target) => `${target}/src`),
  };
}

/** What a package imports by names of its own, from its sources: nothing is built here. */
function importsOf(folder: string, target: string): Readonly<Record<string, readonly string[]>> {
  // Written by the target's emitter: conditions, and what is built for each.
  const { imports = {} } = JSON.parse(readFileSync(`${folder}/${target}/package.json`, "utf8")) as {
    readonly imports?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  return Object.fromEntries(
    Object.entries(imports).map(([name, conditions]) => [
      name,
      Object.values(conditions)
        .slice(0, 1)
        .map((built) => `./${target}/${built.replace("./dist/", "src/").replace(/\.js$/, ".ts")}`),
    ]),
  );
}
