import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";

/** A program of the page, and what the page says that it prints. */
interface Example {
  readonly title: string;
  readonly program: string;
  readonly output: string;
}

const page = readFileSync("docs/library.md", "utf8");
const examples: readonly Example[] = Array.from(
  page.matchAll(/^## (.+)\n[^]*?```ts\n([^]*?)```\n\n```text\n([^]*?)```/gm),
  ([, title = "", program = "", output = ""]) => ({ title, program, output }),
);

describe("the page about the library", () => {
  test("every program of it says what it prints", () => {
    expect(examples.length).toBe(page.match(/^```ts$/gm)?.length);
  });

  test("its programs pass the type check", { timeout: 60_000 }, () => {
    expect(typeErrors(examples.map(({ program }) => program))).toEqual([]);
  });

  // Where the bundle of the command line stands, too: there the prelude is found.
  const bundle = resolve("dist/library-page.mjs");
  afterAll(() => rmSync(bundle, { force: true }));

  test.each(examples)("$title", { timeout: 60_000 }, async ({ program, output }) => {
    await build({
      stdin: { contents: program, resolveDir: resolve("."), loader: "ts" },
      alias: { tinsmith: resolve("generator/index.ts") },
      outfile: bundle,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      logLevel: "error",
    });
    const { stdout, stderr } = spawnSync(process.execPath, [bundle], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toBe(output);
  });
});

/** What the compiler says of programs under the settings of this repository, where `tinsmith` is its own sources. */
function typeErrors(programs: readonly string[]): readonly string[] {
  const texts = new Map(programs.map((text, index) => [resolve(`docs/example-${index}.mts`), text]));
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const settings = { ...options, paths: { tinsmith: [resolve("generator/index.ts")] } };
  const host = ts.createCompilerHost(settings);
  const compiler = ts.createProgram([...texts.keys()], settings, {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile: (path, target) => {
      const text = texts.get(path);
      return text === undefined ? host.getSourceFile(path, target) : ts.createSourceFile(path, text, target);
    },
  });
  return [...texts.keys()]
    .flatMap((path) => ts.getPreEmitDiagnostics(compiler, compiler.getSourceFile(path)))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
