import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { transform } from "esbuild";
import { runCommand } from "./run-command.js";
import { workspaceFolder } from "./workspace-folder.js";

/** The module that programs for the AWS SDK import from. */
export const AWS = "@aws-sdk/client-api-gateway";

/** A program for the AWS SDK as one for the generated client: only the module that it imports from is another. */
export function withOurImport(program: string): string {
  return program.replace(AWS, "@tinsmith/apigateway-client");
}

/** What a compiler has to say about the program with either import. */
export async function compileBoth(program: string, compiler: string): Promise<string> {
  const folder = workspaceFolder();
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(PROJECT));
  writeFileSync(join(folder, "aws.ts"), program);
  writeFileSync(join(folder, "ours.ts"), withOurImport(program));
  const tsc = fileURLToPath(new URL(`../../../node_modules/${compiler}/bin/tsc`, import.meta.url));
  const { stdout } = await runCommand(process.execPath, [tsc, "-p", folder]);
  return stdout;
}

/** Loads the program with our import. */
export async function loadOurs(program: string): Promise<unknown> {
  const path = join(workspaceFolder(), "program.mjs");
  const { code } = await transform(withOurImport(program), { loader: "ts", format: "esm" });
  writeFileSync(path, code);
  return import(/* @vite-ignore */ pathToFileURL(path).href);
}

/** The flags that the generated packages are made for. The declarations of other packages are theirs to check. */
const PROJECT = {
  compilerOptions: {
    target: "es2022",
    module: "nodenext",
    types: ["node"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    noImplicitOverride: true,
    verbatimModuleSyntax: true,
    isolatedDeclarations: true,
    declaration: true,
    erasableSyntaxOnly: true,
    skipLibCheck: true,
    noEmit: true,
  },
  files: ["aws.ts", "ours.ts"],
};
