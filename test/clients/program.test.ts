import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { transform } from "esbuild";
import { describe, expect, it } from "vitest";
import { main, type Report } from "./program.js";
import { seeded, startExample } from "./support/example-service.js";
import { runCommand } from "./support/run-command.js";
import { workspaceFolder } from "./support/workspace-folder.js";

const AWS = "@aws-sdk/client-api-gateway";
const OURS = "@tinsmith/apigateway-client";
const program = readFileSync(new URL("program.ts", import.meta.url), "utf8");

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

describe("a program for the AWS SDK, with only its import changed,", () => {
  it("imports from one place alone", () => {
    expect(program.split(AWS)).toHaveLength(2);
  });

  it.each(["typescript", "typescript-7"])("compiles with %s", async (compiler) => {
    const folder = workspaceFolder();
    writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(PROJECT));
    writeFileSync(join(folder, "aws.ts"), program);
    writeFileSync(join(folder, "ours.ts"), withOurImport());
    const tsc = fileURLToPath(new URL(`../../node_modules/${compiler}/bin/tsc`, import.meta.url));
    const { stdout } = await runCommand(process.execPath, [tsc, "-p", folder]);
    expect(stdout).toBe("");
  });

  it("does the same", async () => {
    const theirs = await main(await startExample(seeded));
    const ours = await mainWithOurImport(await startExample(seeded));
    expect(ours).toEqual(theirs);
    expect(theirs).toMatchObject({
      region: "us-east-1",
      created: { isBeingCreated: true, hasDates: true, status: 201, attempts: 1, hasRequestId: true },
      callback: [null, "callback", undefined, {}],
      errors: [
        { isConflict: true, message: "Stage already exists", status: 409 },
        { isNotFound: true, message: "Invalid API identifier specified", status: 404 },
        { isBadRequest: true, message: "Deployment id does not exist", status: 400 },
        { isBadRequest: true, fault: "client", status: 400 },
      ],
      callbackError: [true, undefined],
      aborted: "AbortError",
    });
    expect(theirs.seen).toHaveLength(5);
  });
});

function withOurImport(): string {
  return program.replace(AWS, OURS);
}

async function mainWithOurImport(endpoint: string): Promise<Report> {
  const path = join(workspaceFolder(), "program.mjs");
  const { code } = await transform(withOurImport(), { loader: "ts", format: "esm" });
  writeFileSync(path, code);
  // The cast is sound: it is the program above, and the compilers have just agreed that it still gives a report.
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as { main: typeof main };
  return module.main(endpoint);
}
