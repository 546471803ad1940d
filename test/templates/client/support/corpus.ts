import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A folder of the cases that others recorded, as parsed JSON by file name. Undefined, and said aloud, where it is absent. */
export function corpusFolder(path: string): ReadonlyMap<string, unknown> | undefined {
  const root =
    process.env["TINSMITH_CORPUS"] ?? fileURLToPath(new URL("../../../../../shared/corpus", import.meta.url));
  const folder = `${root}/${path}`;
  if (!existsSync(folder)) {
    console.warn(`skipped: no corpus (${path})`);
    return undefined;
  }
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Map(
    names.map((name) => [name, JSON.parse(readFileSync(`${folder}/${name}`, "utf8")) as unknown]),
  );
}
