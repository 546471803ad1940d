import { builtin } from "../builtin.js";
import { findConfig, CONFIG_NAME } from "../config/find-config.js";
import { loadConfig } from "../config/load-config.js";
import type { Config } from "../config/config.js";
import type { Diagnostic, Result } from "../diagnostics/diagnostic.js";
import { sortDiagnostics } from "../diagnostics/order.js";
import { loadPlugins } from "./load-plugins.js";
import type { PipelineInput } from "../pipeline.js";
import type { Fault, ProjectOptions } from "./reports.js";
import { readPrelude, readRuntime } from "../resources.js";
import type { Disk } from "../source/disk.js";
import type { Host } from "../source/host.js";
import { nodeHost } from "../source/node-host.js";
import { folderOf, resolvePath } from "../source/path.js";

/** A project whose configuration is in order. */
export interface Project {
  readonly disk: Disk;
  /** Absolute. */
  readonly configPath: string;
  /** The folder of the configuration, absolute. */
  readonly root: string;
  readonly config: Config;
  /** What the line takes for each service, in the order of the configuration. */
  readonly inputs: readonly PipelineInput[];
  /** The absolute path of a service's output folder. */
  readonly folderOf: (output: string) => string;
}

/** Opens a project. Everything of it, the models included, will be read through `host`: the disk, or a record of it. */
export async function openProject(
  options: ProjectOptions,
  host?: Host,
): Promise<Result<Project | undefined>> {
  const disk = options.disk ?? nodeHost();
  const reader = host ?? disk;
  const configPath = await configPathOf(options, disk);
  const { value: config, diagnostics } = await loadConfig(configPath, reader, environmentOf(configPath));
  if (config === undefined) return { value: undefined, diagnostics };
  const root = folderOf(configPath);
  const loaded = await loadPlugins(config, root);
  if (loaded.value === undefined) return { value: undefined, diagnostics: loaded.diagnostics };
  const plugins = [builtin, ...loaded.value];
  const [prelude, runtime] = await Promise.all([readPrelude(), readRuntime()]);
  const inputs = config.services.map((service) => {
    return { host: reader, root, service, plugins, prelude, runtime };
  });
  const project: Project = {
    disk,
    configPath,
    root,
    config,
    inputs,
    folderOf: (output) => resolvePath(root, output),
  };
  return { value: project, diagnostics };
}

/** Whose fault the errors are: the configuration's only if all of them point into it. */
export function faultOf(diagnostics: readonly Diagnostic[], configPath: string): Fault {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const isConfigured = ({ code, span }: Diagnostic): boolean =>
    code.startsWith("config/") || span?.file.path === configPath;
  return errors.every(isConfigured) ? "configuration" : "model";
}

/** Sorted, and each once: two services may share a file with a mistake in it. */
export function distinctDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, message, span } = diagnostic;
    const key = JSON.stringify([code, message, span?.file.path, span?.start, span?.end]);
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  return sortDiagnostics([...seen.values()]);
}

/** The variables of the process, and the folder of the build by the name that Smithy's own tools give it. */
function environmentOf(configPath: string): (name: string) => string | undefined {
  return (name) => process.env[name] ?? (name === "SMITHY_ROOT_DIR" ? folderOf(configPath) : undefined);
}

async function configPathOf({ workingFolder, config }: ProjectOptions, disk: Disk): Promise<string> {
  if (config !== undefined) return resolvePath(workingFolder, config);
  return (await findConfig(workingFolder, disk)) ?? resolvePath(workingFolder, CONFIG_NAME);
}
