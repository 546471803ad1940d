import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readModelFile } from "../../../../generator/inputs/smithy-json/read-model-file.js";
import { parseSmithyIdl } from "../../../../generator/inputs/smithy-idl/parse-smithy-idl.js";
import { assemble } from "../../../../generator/model/assemble/assemble.js";
import type { Model } from "../../../../generator/model/model.js";
import { readPrelude } from "../../../../generator/resources.js";
import { SourceFile } from "../../../../generator/source/source-file.js";

/** The name of the model of all of AWS API Gateway in the corpus, as its file's name begins. */
export const modelName = "api-gateway-2015-07-09";

/** The folder of the models of AWS. Undefined, and said aloud, where there is no corpus. */
export function modelsFolder(): string | undefined {
  const beside = fileURLToPath(new URL("../../../../../shared/corpus", import.meta.url));
  const folder = resolve(process.env["TINSMITH_CORPUS"] ?? beside, "aws-models");
  if (existsSync(`${folder}/${modelName}.json`)) return folder;
  console.warn(`skipped: no corpus (aws-models/${modelName}.json)`);
  return undefined;
}

/** The model of all of AWS API Gateway, with the prelude. */
export async function wholeModel(folder: string): Promise<Model> {
  const path = `${modelName}.json`;
  const file = readModelFile(new SourceFile(path, readFileSync(`${folder}/${path}`, "utf8")));
  const prelude = await readPrelude();
  return assemble([...prelude.map((source) => parseSmithyIdl(source).value), file.value]).value;
}
