import { readFileSync } from "node:fs";
import type { Deployments } from "./known-apis.js";
import { UsageError } from "./usage-error.js";

/**
 * Reads which APIs and deployments there are: `{ "restApis": { "a1b2c3d4e5": ["d1e2f3"] } }`. Throws a `UsageError`
 * for a file that cannot be read or says something else.
 */
export function readSeedFile(path: string): Deployments {
  const seed = parse(path);
  if (!isObject(seed) || !isObject(seed["restApis"])) throw malformed(path);
  return new Map(
    Object.entries(seed["restApis"]).map(([restApiId, deployments]) => {
      if (!isStringList(deployments)) throw malformed(path);
      return [restApiId, new Set(deployments)];
    }),
  );
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`The seed file \`${path}\` cannot be read: ${reason}`, { cause });
  }
}

function malformed(path: string): UsageError {
  return new UsageError(
    `The seed file \`${path}\` must list the deployments of each API: { "restApis": { "a1b2c3d4e5": ["d1e2f3"] } }.`,
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStringList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}
