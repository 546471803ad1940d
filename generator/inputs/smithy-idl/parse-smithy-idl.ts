import type { Result } from "../../diagnostics/diagnostic.js";
import type { ModelFragment } from "../../model/fragment.js";
import type { SourceFile } from "../../source/source-file.js";
import { lowerFile } from "./lower-file.js";
import { parseFile } from "./parse-file.js";

/** Reads a Smithy IDL file, of version 2.0 or 1.0. Diagnostics come in the order of the text. */
export function parseSmithyIdl(source: SourceFile): Result<ModelFragment> {
  const { file, findings } = parseFile(source);
  const { value, diagnostics } = lowerFile(file);
  const all = [...findings.map((finding) => finding.diagnostic), ...diagnostics];
  return { value, diagnostics: all.sort((first, second) => startOf(first) - startOf(second)) };
}

function startOf({ span }: Result<unknown>["diagnostics"][number]): number {
  return span?.start ?? 0;
}
