import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A folder of the cases that others recorded, as parsed JSON by file name. Undefined, and said aloud, where it is absent. */
export function corpusFolder(path: string): ReadonlyMap<string, unknown> | undefined {
  const beside = fileURLToPath(new URL("../../../../../shared/corpus", import.meta.url));
  const folder = `${process.env["TINSMITH_CORPUS"] ?? beside}/${path}`;
  if (!existsSync(folder)) {
    console.warn(`skipped: no corpus (${path})`);
    return undefined;
  }
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Map(names.map((name) => [name, parse(readFileSync(`${folder}/${name}`, "utf8"))]));
}

/** Some records were written by Python, whose JSON has bare `NaN` and `Infinity`. None of them is looked at. */
function parse(text: string): unknown {
  return JSON.parse(
    text.replace(/("(?:\\.|[^"\\])*")|-?\b(?:Infinity|NaN)\b/g, (_, string?: string) => string ?? "null"),
  );
}
