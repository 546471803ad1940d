import { deepStrictEqual } from "node:assert";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Entry } from "../entry.js";
import { request, stage, stageJson } from "../inputs.js";
import { compare, type Case } from "../measure/compare.js";
import { cpuOfProcess } from "../measure/cpu-of-process.js";
import type { service } from "../service.js";

/**
 * Whether a request costs more where a service has many operations: CreateStage within a process, sent to the server of
 * AWS's whole model of API Gateway, and to that of the same model with no other operation. Without the corpus there is
 * nothing to measure. The bar leaves room for what the machine does meanwhile.
 */
export const entry: Entry = {
  async measure() {
    const corpus = process.env["TINSMITH_CORPUS"] ?? "../../../shared/corpus";
    const path = `${corpus}/aws-models/api-gateway-2015-07-09.json`;
    if (!existsSync(path)) {
      console.log("skipped: there is no corpus of models beside the repository.");
      return [];
    }
    // Guaranteed by the corpus: a JSON AST, whose service lists its operations.
    const model = JSON.parse(readFileSync(path, "utf8")) as JsonAst;
    const folder = await mkdtemp(join(tmpdir(), "tinsmith-bench-"));
    try {
      const count = model.shapes[SERVICE]?.operations.length ?? 0;
      const whole = await caseOf(`tinsmith, ${count} operations`, model, join(folder, "whole"));
      const alone = await caseOf("tinsmith, one operation", onlyCreateStage(model), join(folder, "alone"));
      return await compare({ name: "server-scale", floor: alone, ours: [whole], peers: [], bar: 1.05 });
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

const SERVICE = "com.amazonaws.apigateway#BackplaneControlService";

interface JsonAst {
  readonly shapes: Readonly<Record<string, { readonly operations: readonly { readonly target: string }[] }>>;
}

function onlyCreateStage(model: JsonAst): JsonAst {
  const service = model.shapes[SERVICE];
  if (service === undefined) throw new Error(`The model has no ${SERVICE}.`);
  const operations = service.operations.filter(({ target }) => target.endsWith("#CreateStage"));
  return { ...model, shapes: { ...model.shapes, [SERVICE]: { ...service, operations } } };
}

/** Generates the server of a model, and makes a case that has shown that it answers with the stage. */
async function caseOf(name: string, model: JsonAst, folder: string): Promise<Case> {
  const { dispatch } = await generateService(model, folder);
  const run = () => dispatch(coreRequest());
  const { status, body } = await run();
  const expected: unknown = JSON.parse(stageJson);
  // Guaranteed by the operation, which answers with JSON.
  deepStrictEqual(
    { status, body: JSON.parse(body as string) as unknown },
    { status: 201, body: expected },
    name,
  );
  return { name, run };
}

async function generateService(model: JsonAst, folder: string): Promise<typeof service> {
  const targets = ["types", "validators", "server"];
  const config = {
    model: ["model.json"],
    service: SERVICE,
    targets,
    output: "out",
    packages: "@bench/{target}",
  };
  await makeFolder(folder, {
    "model.json": JSON.stringify(model),
    "tinsmith.json": JSON.stringify({ services: [config] }),
  });
  await cpuOfProcess([resolve("../../generator/cli/launch.mjs"), "generate"], folder);
  const outfile = join(folder, "server.mjs");
  const sources = targets.map(
    (target) => [`@bench/${target}`, join(folder, `out/${target}/src/index.ts`)] as const,
  );
  await build({
    entryPoints: [join(folder, "out/server/src/index.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    alias: Object.fromEntries(sources),
    logLevel: "error",
  });
  // The generated function of this service takes the handlers; those of other operations are never called here.
  const { createAPIGatewayService } = (await import(pathToFileURL(outfile).href)) as {
    createAPIGatewayService: (handlers: object, options: object) => typeof service;
  };
  return createAPIGatewayService({ createStage: () => stage }, { authentication: "none" });
}

async function makeFolder(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

const { restApiId, ...members } = request;
const body = Buffer.from(JSON.stringify(members));
const signal = new AbortController().signal;

function coreRequest(): Parameters<typeof service.dispatch>[0] {
  return {
    method: "POST",
    path: `/restapis/${restApiId}/stages`,
    query: "",
    body,
    signal,
    header: (name) => (name === "content-type" ? "application/json" : undefined),
    headerNames: () => ["content-type"],
  };
}
