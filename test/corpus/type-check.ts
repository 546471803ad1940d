import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

/** What TypeScript says of the packages of a folder under its strictest flags, a line each. */
export function typeCheck(folder: string, targets: readonly string[]): readonly string[] {
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(configOf(targets), undefined, 2));
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

function configOf(targets: readonly string[]): object {
  const paths = Object.fromEntries(
    targets.map((target) => [`@corpus/${target}`, [`./${target}/src/index.ts`]]),
  );
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
      paths: { ...paths, "@smithy/types": [`${installed}/@smithy/types/dist-types/index.d.ts`] },
    },
    include: targets.map((target) => `${target}/src`),
  };
}
