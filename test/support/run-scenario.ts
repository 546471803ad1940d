import { loadConfig } from "../../generator/config/load-config.js";
import type { ServiceConfig } from "../../generator/config/config.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { loadModel } from "../../generator/pipeline.js";
import { SourceFile } from "../../generator/source/source-file.js";
import { declarationsOf } from "./declarations.js";
import { hostOf, pipelineInput, renderPlain, ROOT, type Files } from "./generate.js";
import { printSources } from "./print-sources.js";
import { serviceAround, serviceIn, SERVICE_FILE } from "./scenario-service.js";
import { fencesOf, printScenario, type Fence, type Scenario } from "./scenario.js";

/**
 * The page as it should read: every fence with an expectation holds what really comes of the models. Throws where a
 * fence asks for something that there is not, and where there are diagnostics that no fence shows.
 */
export async function runScenario(scenario: Scenario): Promise<string> {
  const fences = fencesOf(scenario);
  const { files, diagnostics } = await runLine(fences);
  const shown = renderPlain(diagnostics);
  if (shown !== "" && !fences.some(isDiagnostics))
    throw new Error(`Nothing was to be said here.\n\n${shown}`);
  return printScenario(scenario, (fence) => {
    if (isGiven(fence)) return fence.text;
    return isDiagnostics(fence) ? shown : partOf(files, fence);
  });
}

/** What the line gave, and everything that it said. */
export interface Outcome {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Runs the line over what a scenario gives. With a configuration it does what that says; without one it goes as far as
 * the expectations need, and shapes without a service get one.
 */
export async function runLine(fences: readonly Fence[]): Promise<Outcome> {
  const given = givenFiles(fences);
  const expected = fences.filter((fence) => !isGiven(fence) && !isDiagnostics(fence));
  const paths = expected.flatMap(({ words: [path = ""] }) => path);
  const config = CONFIGS.find((name) => name in given);
  return config === undefined ? runModels(given, paths) : runConfigured(config, given, paths);
}

const CONFIGS: readonly string[] = ["tinsmith.json", "smithy-build.json"];

/** Blocks of Smithy, models in JSON, configurations and installed packages are given; all others are what comes of them. */
function isGiven({ language, words: [path = ""] }: Fence): boolean {
  // What is generated stands in the folder of its package.
  if (language === "smithy" || CONFIGS.includes(path)) return true;
  return language === "json" && (!path.includes("/") || path.startsWith("node_modules/"));
}

function isDiagnostics({ language }: Fence): boolean {
  return language === "diagnostics";
}

/** The files that a scenario gives, by name; a block without a name is `main.smithy`. */
function givenFiles(fences: readonly Fence[]): Files {
  const given = fences.filter(isGiven);
  return Object.fromEntries(given.map(({ words: [path = "main.smithy"], text }) => [path, text]));
}

async function runConfigured(name: string, files: Files, paths: readonly string[]): Promise<Outcome> {
  const variables: Readonly<Record<string, string>> = { STAGE: "beta" };
  const { value: config, diagnostics } = await loadConfig(
    `${ROOT}/${name}`,
    hostOf(files),
    (variable) => variables[variable],
  );
  const service = config?.services[0];
  if (service === undefined) return { files: [], diagnostics };
  const outcome = await printSources(await pipelineInput(files, service), (path) => paths.includes(path));
  return { files: outcome.value, diagnostics: [...diagnostics, ...outcome.diagnostics] };
}

async function runModels(files: Files, paths: readonly string[]): Promise<Outcome> {
  const models = Object.entries(files).map(([path, text]) => new SourceFile(path, text));
  const service = serviceIn(models);
  if (service === undefined && paths.length === 0) {
    const { diagnostics } = await loadModel(await pipelineInput(files, configOf("", [])));
    return { files: [], diagnostics };
  }
  const around = service === undefined ? { [SERVICE_FILE]: serviceAround(models).text } : {};
  const config = configOf(service ?? "example#Example", targetsOf(paths));
  const outcome = await printSources(await pipelineInput({ ...files, ...around }, config), (path) =>
    paths.includes(path),
  );
  return { files: outcome.value, diagnostics: outcome.diagnostics };
}

function configOf(service: string, targets: readonly string[]): ServiceConfig {
  return { model: ["**/*"], service, targets, output: "generated", packages: "@example/{target}" };
}

/** The packages that expectations look into, and those that they stand on. */
function targetsOf(paths: readonly string[]): readonly string[] {
  const targets = new Set(paths.map((path) => path.slice(0, path.indexOf("/"))));
  if (targets.has("server")) targets.add("validators");
  if (targets.size > 0) targets.add("types");
  return [...targets];
}

/** What a fence asks for: a whole file, or the declarations of it that its info string names. */
function partOf(files: readonly OutputFile[], { words: [path = "", ...names] }: Fence): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) {
    throw new Error(`No file \`${path}\` was generated.`);
  }
  if (names.length === 0) return file.text;
  return names.map((name) => partNamed(file, name)).join("\n");
}

function partNamed({ path, text }: OutputFile, name: string): string {
  const part = declarationsOf(text, name);
  if (part === undefined) throw new Error(`\`${path}\` declares no \`${name}\`.\n\n${text}`);
  return part;
}
