import { Project } from "ts-morph";

import type { EmittedFile, EmittedPackage } from "./emitted-package.js";
import { format } from "./format.js";
import { link } from "./link.js";
import type { OutputFile } from "./output-file.js";
import { toStructure } from "./structures.js";
import type { TextCache } from "./text-cache.js";

/** Gives a file's text its layout. */
export type Layout = (text: string, path: string) => string | Promise<string>;

/** Links, prints and formats every file of a package. Same package, same bytes. */
export async function printPackage(
  emitted: EmittedPackage,
  cache?: TextCache,
  layout: Layout = format,
): Promise<readonly OutputFile[]> {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const files: OutputFile[] = [];
  for (const file of emitted.files) {
    const text = await printFile(file, emitted.name, project, cache, layout);
    files.push({ path: `${emitted.folder}/${file.path}`, text, built: false });
  }
  return files;
}

async function printFile(
  file: EmittedFile,
  packageName: string,
  project: Project,
  cache: TextCache | undefined,
  layout: Layout,
): Promise<string> {
  if (file.kind === "text" && file.verbatim === true) return file.text;
  const text = file.kind === "text" ? file.text : printModule(file, packageName, project);
  const key = `${file.path.slice(file.path.lastIndexOf("."))}\n${text}`;
  const cached = cache?.get(key);
  if (cached !== undefined) return cached;
  const formatted = await layout(text, file.path);
  cache?.set(key, formatted);
  return formatted;
}

/** One `createSourceFile` a file: adding declarations one by one to an existing file is quadratic. */
function printModule(
  module: Extract<EmittedFile, { kind: "module" }>,
  packageName: string,
  project: Project,
): string {
  const structure = toStructure(module, link(module, packageName));
  const sourceFile = project.createSourceFile(`${packageName}/${module.path}`, structure, {
    overwrite: true,
  });
  const text = sourceFile.getFullText();
  project.removeSourceFile(sourceFile);
  return text;
}
