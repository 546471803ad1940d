import type { Result } from "../diagnostics/diagnostic.js";
import type { Host } from "../source/host.js";
import { SourceFile } from "../source/source-file.js";
import { missingConfig } from "./config-diagnostics.js";
import type { Config } from "./config.js";
import { readConfig } from "./read-config.js";

/** The configuration at a path, absolute; undefined with a diagnostic where it is missing or wrong. */
export async function loadConfig(path: string, host: Host): Promise<Result<Config | undefined>> {
  const text = await host.readText(path);
  if (text === undefined) return { value: undefined, diagnostics: [missingConfig(path)] };
  return readConfig(new SourceFile(path, text));
}
