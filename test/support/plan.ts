import { parseSmithyIdl } from "../../generator/inputs/smithy-idl/parse-smithy-idl.js";
import { assemble } from "../../generator/model/assemble/assemble.js";
import type { Model } from "../../generator/model/model.js";
import { planService } from "../../generator/plan/plan-service.js";
import type { ServicePlan } from "../../generator/plan/service-plan.js";
import { readPrelude } from "../../generator/resources.js";
import { SourceFile } from "../../generator/source/source-file.js";

/** Files of Smithy IDL by path, or the text of one. */
export type IdlFiles = string | Readonly<Record<string, string>>;

/** Read once for all tests of a file. */
const prelude = readPrelude().then((sources) => sources.map(parseSmithyIdl));

/** The model of some files and the prelude. Throws where one of them is wrong. */
export async function modelOf(files: IdlFiles): Promise<Model> {
  const texts = typeof files === "string" ? { "model/main.smithy": files } : files;
  const sources = Object.entries(texts).map(([path, text]) => new SourceFile(path, text));
  const read = [...(await prelude), ...sources.map(parseSmithyIdl)];
  const model = assemble(read.map(({ value }) => value));
  const problems = [...read.flatMap(({ diagnostics }) => diagnostics), ...model.diagnostics];
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return model.value;
}

/** The plan of the only service of some files, over restJson1. */
export async function planOf(files: IdlFiles): Promise<ServicePlan> {
  const model = await modelOf(files);
  for (const shape of model.shapes.values()) {
    if (shape.kind === "service") return planService(model, shape, "aws.protocols#restJson1");
  }
  throw new Error("The files have no service.");
}

/** The npm names of the packages of a service called shop. */
export const SHOP_PACKAGES: ReadonlyMap<string, string> = new Map(
  ["types", "validators", "client", "server"].map((target) => [target, `@example/shop-${target}`]),
);
