import type { Result } from "../diagnostics/diagnostic.js";
import type { Host } from "../source/host.js";
import { SourceFile } from "../source/source-file.js";
import { missingConfig } from "./config-diagnostics.js";
import type { Config } from "./config.js";
import { readConfig } from "./read-config.js";
import type { Environment } from "./smithy-build/expand-variables.js";
import { readSmithyBuild } from "./smithy-build/read-smithy-build.js";

/**
 * The configuration at a path, absolute; undefined with a diagnostic where it is missing or wrong. A file whose name
 * begins with `smithy-build` is one of Smithy's own tools, and may use variables of the environment.
 */
export async function loadConfig(
  path: string,
  host: Host,
  environment: Environment,
): Promise<Result<Config | undefined>> {
  const text = await host.readText(path);
  if (text === undefined) return { value: undefined, diagnostics: [missingConfig(path)] };
  const source = new SourceFile(path, text);
  return isSmithyBuild(path) ? readSmithyBuild(source, environment) : readConfig(source);
}

function isSmithyBuild(path: string): boolean {
  return /(?:^|\/)smithy-build[^/]*\.json$/.test(path);
}
