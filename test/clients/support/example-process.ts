import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { onTestFinished } from "vitest";
import { Child } from "./child.js";

/** The example as `npm start` runs it, in a process of its own. */
export interface ExampleProcess {
  readonly url: string;
  /** What it printed when it had started. */
  readonly greeting: string;
  /** Ends it as a supervisor would unless another signal is said, and gives its exit code. */
  readonly end: (signal?: "SIGINT" | "SIGKILL") => Promise<number | null>;
}

/** Starts the example's program, bundled from its sources, with flags on top of a free port. */
export function runExample(program: string, ...flags: readonly string[]): Promise<ExampleProcess> {
  return runExampleIn({}, program, ...flags);
}

/** The same, with variables added to its environment. */
export async function runExampleIn(
  variables: Readonly<Record<string, string>>,
  program: string,
  ...flags: readonly string[]
): Promise<ExampleProcess> {
  const child = new Child(process.execPath, [program, "--port", "0", ...flags], variables);
  const url = await child.find(/http:\/\/127\.0\.0\.1:\d+/);
  // The greeting ends with curl's second line.
  await child.find(/ -d '.*'/);
  return { url, greeting: child.said, end: (signal) => child.end(signal ?? "SIGTERM") };
}

/** Bundles the example's program as its package does, into a file of this test's own. Its path. */
export async function buildExample(): Promise<string> {
  const outfile = fileURLToPath(new URL(`dist/test-${process.pid}.js`, example));
  onTestFinished(() => rmSync(outfile, { force: true }));
  await build({
    entryPoints: [fileURLToPath(new URL("src/main.ts", example))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  return outfile;
}

const example = new URL("../../../examples/create-stage/", import.meta.url);
