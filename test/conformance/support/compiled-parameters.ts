import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { code } from "../../../generator/emit/code.js";
import type { Declaration } from "../../../generator/emit/declarations.js";
import { identifier, object } from "../../../generator/emit/expressions.js";
import { printPackage } from "../../../generator/emit/print.js";
import { partitions } from "../../../generator/endpoints/partition.js";
import { settingOfBuiltIn } from "../../../generator/targets/client/endpoints/setting-names.js";
import type { Node } from "../../../generator/model/node.js";
import type { EndpointTestInput } from "../../../generator/model/traits/endpoint-rule-traits.js";
import type { ServicePlan } from "../../../generator/plan/service-plan.js";
import { readRuntime } from "../../../generator/resources.js";
import {
  clientEndpoints,
  operationEndpointParameters,
} from "../../../generator/targets/client/endpoints/client-endpoints.js";
import { runtimeFiles } from "../../../generator/targets/runtime-library.js";
import type { TargetContext } from "../../../generator/targets/target.js";
import { plainParameters } from "./plain-value.js";

/** The parameters that a generated client makes of its settings and of the input of an operation. */
export type ParametersOf = (input: EndpointTestInput) => Promise<Readonly<Record<string, unknown>>>;

/**
 * Generates what finds the endpoint parameters of a service's client and loads it: these functions do not depend on the
 * protocol, so that services have them here that have no client yet.
 */
export async function compileParameters(plan: ServicePlan, folder: string): Promise<ParametersOf> {
  const context: TargetContext = {
    plan,
    packageNames: new Map([
      ["client", "client"],
      ["types", "types"],
    ]),
    version: "0.0.0",
    license: undefined,
    runtime: await readRuntime(),
    partitions,
  };
  const out = resolve(".cache/conformance", folder);
  rmSync(out, { recursive: true, force: true });
  await writeModule(declarationsOf(context), context, out);
  await build({
    entryPoints: [`${out}/src/parameters.ts`],
    outfile: `${out}/parameters.mjs`,
    bundle: true,
    format: "esm",
    platform: "neutral",
    logLevel: "error",
  });
  // Guaranteed by the declarations below.
  const compiled = (await import(pathToFileURL(`${out}/parameters.mjs`).href)) as CompiledParameters;
  return (input) => parametersOf(compiled, input);
}

interface CompiledParameters {
  readonly ofClient: (settings: object, config: object) => Promise<Readonly<Record<string, unknown>>>;
  readonly ofOperations: Readonly<Record<string, (input: object) => Readonly<Record<string, unknown>>>>;
}

function declarationsOf(context: TargetContext): readonly Declaration[] {
  const operations = context.plan.operations.flatMap((operation) => {
    const declaration = operationEndpointParameters(operation, context);
    return declaration === undefined ? [] : [{ name: operation.name, declaration }];
  });
  return [
    ...clientEndpoints(context).declarations,
    ...operations.map(({ declaration }) => declaration),
    { kind: "constant", name: "ofClient", value: identifier("endpointParameters") },
    {
      kind: "constant",
      name: "ofOperations",
      value: object(operations.map(({ name, declaration }) => [name, code`${identifier(declaration.name)}`])),
    },
  ];
}

async function writeModule(
  declarations: readonly Declaration[],
  { runtime }: TargetContext,
  out: string,
): Promise<void> {
  const modules = [{ kind: "module", path: "src/parameters.ts", declarations } as const];
  const files = [...modules, ...runtimeFiles(modules, "client", runtime)];
  const emitted = { target: "client", name: "client", folder: out, files };
  for (const { path, text } of await printPackage(emitted, undefined, (unread) => unread)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** As the client's resolver puts them together: what an input has wins over the settings. */
async function parametersOf(
  { ofClient, ofOperations }: CompiledParameters,
  { operationName, operationParams, builtInParams }: EndpointTestInput,
): Promise<Readonly<Record<string, unknown>>> {
  const builtIns = builtInParams?.entries ?? new Map<string, { readonly value: Node }>();
  const values = plainParameters(builtInParams);
  const endpoint = values["SDK::Endpoint"];
  const settings = {
    region: async () => values["AWS::Region"],
    useFipsEndpoint: async () => values["AWS::UseFIPS"] ?? false,
    useDualstackEndpoint: async () => values["AWS::UseDualStack"] ?? false,
    endpoint: typeof endpoint === "string" ? async () => partsOf(endpoint) : undefined,
  };
  const config = Object.fromEntries(
    [...builtIns.keys()].map((name) => [settingOfBuiltIn(name), values[name]]),
  );
  const ofInput = ofOperations[operationName.value]?.(plainParameters(operationParams)) ?? {};
  const bound = Object.entries(ofInput).filter(([, value]) => value != null);
  return { ...(await ofClient(settings, config)), ...Object.fromEntries(bound) };
}

function partsOf(url: string): object {
  const { protocol, hostname, port, pathname: path } = new URL(url);
  return { protocol, hostname, path, ...(port !== "" && { port: Number(port) }) };
}
