import type { Diagnostic, Result } from "../diagnostics/diagnostic.js";
import { isExclusion } from "../source/glob.js";
import type { Host } from "../source/host.js";
import { SourceFile } from "../source/source-file.js";
import { noModelFiles } from "./config-diagnostics.js";
import type { ServiceConfig } from "./config.js";
import { readDependencies } from "./dependencies.js";

/**
 * The files of a service's model, in the order of their paths, after those of the packages that it depends on. A pattern
 * that matches nothing is a mistake.
 */
export async function readModelFiles(
  service: ServiceConfig,
  root: string,
  host: Host,
): Promise<Result<readonly SourceFile[]>> {
  const dependencies = await readDependencies(service, root, host);
  const value: SourceFile[] = [...dependencies.value];
  for (const path of await host.glob(root, service.model)) {
    const text = await host.readText(path);
    // A file that went away since it was listed is one that does not match any more.
    if (text !== undefined) value.push(new SourceFile(path, text));
  }
  return { value, diagnostics: [...dependencies.diagnostics, ...(await checkPatterns(service, root, host))] };
}

async function checkPatterns(
  service: ServiceConfig,
  root: string,
  host: Host,
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const [index, pattern] of service.model.entries()) {
    if (isExclusion(pattern) || (await host.glob(root, [pattern])).length > 0) continue;
    diagnostics.push(noModelFiles(service.spans?.model[index], pattern));
  }
  return diagnostics;
}
