import type { Diagnostic, Result } from "../diagnostics/diagnostic.js";
import { formatSource } from "../format/format-source.js";
import type { Disk } from "../source/disk.js";
import { nodeHost } from "../source/node-host.js";
import { orderedByCodeUnit } from "../source/order.js";
import { resolvePath } from "../source/path.js";
import { SourceFile } from "../source/source-file.js";
import { openProject } from "./open-project.js";
import type { Failure, ProjectOptions } from "./reports.js";

/** What `format` takes. */
export interface FormatOptions extends ProjectOptions {
  /** Files, folders and glob patterns, from the working folder; without any, the models of the project. */
  readonly paths?: readonly string[];
  /** Writes nothing, and tells what would be written. */
  readonly check?: boolean;
}

/** How a run of `format` ended. */
export type FormatReport = Failure | Formatted;

/** A run that looked at every file. */
export interface Formatted {
  readonly kind: "formatted";
  /** The files that were not in form, absolute. They are now, unless the run only looked. */
  readonly changed: readonly string[];
  /** How many files were in form. */
  readonly unchanged: number;
  /** The errors of files that could not be read as Smithy. They were left alone. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Brings Smithy files into form. Every file is formatted before the first is written, and each is replaced in one step.
 * A run that is ended in between does no harm: to the model, a file in form and the same file out of form are one.
 */
export async function formatFiles(options: FormatOptions): Promise<FormatReport> {
  const disk = options.disk ?? nodeHost();
  const { value: paths, diagnostics } = await findFiles(options, disk);
  if (paths === undefined) return { kind: "failed", fault: "configuration", diagnostics };
  const texts = new Map<string, string>();
  const errors: Diagnostic[] = [];
  let unchanged = 0;
  for (const path of paths) {
    // What a link leads to is formatted where it lies: in place of the link there would be a copy.
    const text = (await disk.entryAt(path))?.kind === "file" ? await disk.readText(path) : undefined;
    if (text === undefined) continue;
    const formatted = formatSource(new SourceFile(path, text));
    errors.push(...formatted.diagnostics);
    if (formatted.value !== text) texts.set(path, formatted.value);
    else if (formatted.diagnostics.length === 0) unchanged++;
  }
  if (options.check !== true) for (const [path, text] of texts) await disk.writeText(path, text);
  return { kind: "formatted", changed: [...texts.keys()], unchanged, diagnostics: errors };
}

/** A text in form; one with syntax errors comes back as it is, with the errors. The path is for their places. */
export function formatText(text: string, path: string): Result<string> {
  return formatSource(new SourceFile(path, text));
}

async function findFiles(options: FormatOptions, disk: Disk): Promise<Result<readonly string[] | undefined>> {
  const { paths = [], workingFolder } = options;
  if (paths.length === 0) return findModels(options);
  const found: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const files = await findAt(path, workingFolder, disk);
    if (files.length === 0) diagnostics.push(nothingToFormat(path));
    found.push(...files);
  }
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  return { value: orderedByCodeUnit(new Set(found)), diagnostics };
}

/** The Smithy files of all services. */
async function findModels(options: FormatOptions): Promise<Result<readonly string[] | undefined>> {
  const { value: project, diagnostics } = await openProject(options);
  if (project === undefined) return { value: undefined, diagnostics };
  const found: string[] = [];
  for (const { service } of project.inputs) {
    found.push(...(await project.disk.glob(project.root, service.model)).filter(isSmithyFile));
  }
  return { value: orderedByCodeUnit(new Set(found)), diagnostics: [] };
}

/** What is meant by a path: the file, the Smithy files below the folder, or those that match the pattern. */
async function findAt(path: string, workingFolder: string, disk: Disk): Promise<readonly string[]> {
  const absolute = resolvePath(workingFolder, path);
  switch ((await disk.entryAt(absolute))?.kind) {
    case "file":
      return isSmithyFile(absolute) ? [absolute] : [];
    case "folder":
      return disk.glob(absolute, ["**/*.smithy"]);
    case undefined:
      return (await disk.glob(workingFolder, [path])).filter(isSmithyFile);
    default:
      return [];
  }
}

function isSmithyFile(path: string): boolean {
  return path.endsWith(".smithy");
}

function nothingToFormat(path: string): Diagnostic {
  return {
    severity: "error",
    code: "format/no-files",
    message: `There is no Smithy file at \`${path}\`.`,
    hint: "`format` takes `.smithy` files, folders of them, and glob patterns; it does not follow links.",
  };
}
