import { builtin } from "../../generator/builtin.js";
import type { ServiceConfig } from "../../generator/config/config.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { renderDiagnostics } from "../../generator/diagnostics/render.js";
import type { TextCache } from "../../generator/emit/text-cache.js";
import type { PipelineInput } from "../../generator/pipeline.js";
import { readPrelude, readRuntime } from "../../generator/resources.js";
import { memoryHost } from "../../generator/source/memory-host.js";

/** The folder that models in memory stand in. */
export const ROOT = "/project";

/** Files in memory, by their paths below `ROOT`. */
export type Files = Readonly<Record<string, string>>;

/** What the line needs to run over files in memory. Formatted texts are kept for all runs of a test file. */
export async function pipelineInput(files: Files, service: ServiceConfig): Promise<PipelineInput> {
  const { prelude, runtime } = await resources();
  return { host: hostOf(files), root: ROOT, service, plugins: [builtin], prelude, runtime, cache: texts };
}

/** A host of nothing but these files. */
export function hostOf(files: Files) {
  const entries = Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, text] as const);
  return memoryHost(Object.fromEntries(entries));
}

/** Diagnostics as a terminal shows them, without colour; empty where there are none. */
export function renderPlain(diagnostics: readonly Diagnostic[]): string {
  return renderDiagnostics(diagnostics, "pretty", { workingFolder: ROOT, color: false });
}

const texts: TextCache = new Map<string, string>();

let shipped: ReturnType<typeof readShipped> | undefined;

function resources(): ReturnType<typeof readShipped> {
  shipped ??= readShipped();
  return shipped;
}

async function readShipped() {
  return { prelude: await readPrelude(), runtime: await readRuntime() };
}
