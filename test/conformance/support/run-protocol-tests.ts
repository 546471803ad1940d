import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { importSources } from "../../support/import-sources.js";
import type { GeneratedService } from "./rest-json1-services.js";

/** A test that was run: where it stands, and why it failed. */
export interface TestResult {
  readonly file: string;
  /** Of the block around it. */
  readonly title: string;
  readonly name: string;
  /** Undefined where it passed. */
  readonly failure: string | undefined;
}

/** The parts of vitest's report that count here. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

/** Bundles the protocol tests below a folder with the packages that they test. Returns the folder of the bundles. */
export async function bundleProtocolTests(
  out: string,
  services: readonly GeneratedService[],
): Promise<string> {
  const built = `${out}/built`;
  await build({
    entryPoints: services.map(({ folder }) => `${folder}/**/*.cases.ts`),
    outbase: out,
    outdir: built,
    // From their sources, which nobody has to build first.
    alias: Object.fromEntries(
      services.flatMap(({ folder, packages }) =>
        ["types", "validators", "client", "server"].map((target) => [
          packages.replace("{target}", target),
          `${folder}/${target}/src/index.ts`,
        ]),
      ),
    ),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    external: ["vitest"],
    plugins: [importSources],
    logLevel: "error",
  });
  writeFileSync(`${built}/vitest.config.js`, CONFIG);
  return built;
}

/** Runs the tests of one end of the wire, those of all services in one process. */
export function runProtocolTests(built: string, end: "client" | "server"): readonly TestResult[] {
  const report = `${built}/${end}.json`;
  const flags = ["run", "--root", built, `/src/${end}/`, "--reporter=json", `--outputFile=${report}`];
  const { stderr } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...flags], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  try {
    // Guaranteed by vitest's reporter of that name.
    return resultsOf(JSON.parse(readFileSync(report, "utf8")) as Report);
  } catch (cause) {
    throw new Error(`The protocol tests did not run.\n${stderr}`, { cause });
  }
}

/** No file changes what others see, so that they need no processes of their own. */
const CONFIG = `export default { test: { include: ["**/*.cases.js"], isolate: false, testTimeout: 60000 } };
`;

function resultsOf({ testResults }: Report): readonly TestResult[] {
  return testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const results = assertionResults.map((result) => ({
      file,
      title: result.ancestorTitles.at(-1) ?? "",
      name: result.title,
      failure: result.status === "passed" ? undefined : (result.failureMessages?.join("\n") ?? result.status),
    }));
    // A file that cannot even be loaded has no tests to tell of.
    const isBroken = status !== "passed" && results.every(({ failure }) => failure === undefined);
    return isBroken ? [...results, { file, title: "", name: file, failure: message }] : results;
  });
}
