import { builtin } from "../builtin.js";
import { readModelFiles } from "../config/model-files.js";
import { hasErrors, type Diagnostic, type Result } from "../diagnostics/diagnostic.js";
import type { Model } from "../model/model.js";
import { loadSources, readSource } from "../pipeline.js";
import type { Plugin } from "../plugin.js";
import { readPrelude } from "../resources.js";
import type { Disk } from "../source/disk.js";
import { nodeHost } from "../source/node-host.js";
import { normalizePath, resolvePath } from "../source/path.js";
import { SourceFile } from "../source/source-file.js";
import { distinctDiagnostics, faultOf, openProject } from "./open-project.js";
import type { LoadOptions, LoadReport, ProjectOptions } from "./reports.js";

/** Reads, assembles and checks one model: of the files and texts that are given, else of the whole project. */
export async function loadOneModel(options: LoadOptions): Promise<LoadReport> {
  const { files, texts, workingFolder = normalizePath(process.cwd()) } = options;
  if (files === undefined && texts === undefined) return loadProject({ ...options, workingFolder });
  const found = await findFiles(files ?? [], workingFolder, options.disk ?? nodeHost());
  const written = Object.entries(texts ?? {}).map(
    ([path, text]) => new SourceFile(resolvePath(workingFolder, path), text),
  );
  const model = await modelOf([...found.value, ...written], [builtin]);
  return reportOf(model.value, [...found.diagnostics, ...model.diagnostics], "");
}

/** All services of a project in one model: what they share is in it once. */
async function loadProject(options: ProjectOptions): Promise<LoadReport> {
  const { value: project, diagnostics } = await openProject(options);
  if (project === undefined) return { model: emptyModel, diagnostics, fault: "configuration" };
  const found: Diagnostic[] = [...diagnostics];
  const sources = new Map<string, SourceFile>();
  for (const { service, root, host } of project.inputs) {
    const read = await readModelFiles(service, root, host);
    found.push(...read.diagnostics);
    for (const source of read.value) sources.set(source.path, source);
  }
  const model = await modelOf([...sources.values()], project.inputs[0]?.plugins ?? [builtin]);
  return reportOf(model.value, [...found, ...model.diagnostics], project.configPath);
}

const emptyModel: Model = { shapes: new Map(), metadata: new Map() };

async function modelOf(sources: readonly SourceFile[], plugins: readonly Plugin[]): Promise<Result<Model>> {
  const prelude = (await readPrelude()).map((source) => readSource(source, plugins));
  return loadSources({ sources, plugins, prelude });
}

function reportOf(model: Model, found: readonly Diagnostic[], configPath: string): LoadReport {
  const diagnostics = distinctDiagnostics(found);
  if (!hasErrors(diagnostics)) return { model, diagnostics };
  const isMissing = diagnostics.every(({ severity, code }) => severity !== "error" || code === MISSING);
  return { model, diagnostics, fault: isMissing ? "configuration" : faultOf(diagnostics, configPath) };
}

const MISSING = "load/no-files";

/** The files that paths and patterns name, each once. A folder stands for the IDL in it. */
async function findFiles(
  patterns: readonly string[],
  workingFolder: string,
  disk: Disk,
): Promise<Result<readonly SourceFile[]>> {
  const sources = new Map<string, SourceFile>();
  const diagnostics: Diagnostic[] = [];
  for (const pattern of patterns) {
    const paths = await pathsOf(pattern, workingFolder, disk);
    if (paths.length === 0) diagnostics.push(noFiles(pattern));
    for (const path of paths) {
      const text = await disk.readText(path);
      // A file that went away since it was listed is one that does not match any more.
      if (text !== undefined) sources.set(path, new SourceFile(path, text));
    }
  }
  return { value: [...sources.values()], diagnostics };
}

async function pathsOf(pattern: string, workingFolder: string, disk: Disk): Promise<readonly string[]> {
  const path = resolvePath(workingFolder, pattern);
  // First, because the name of a file may well look like a pattern.
  const entry = await disk.entryAt(path);
  if (entry?.kind === "folder") return disk.glob(path, ["**/*.smithy"]);
  return entry === undefined ? disk.glob(workingFolder, [pattern]) : [path];
}

function noFiles(pattern: string): Diagnostic {
  return {
    severity: "error",
    code: MISSING,
    message: `No file matches \`${pattern}\`.`,
    hint: "files are named by paths, by folders, or by patterns such as `model/**/*.smithy`, from the working folder.",
  };
}
