import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Model } from "../../../generator/model/model.js";
import { modelOf } from "../../support/plan.js";

/** The model that the packages under test are generated from. */
export function apiGatewayModel(): Promise<Model> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".smithy"));
  const files = names.map((name) => [`model/apigateway/${name}`, readFileSync(folder + name, "utf8")]);
  return modelOf(Object.fromEntries(files) as Readonly<Record<string, string>>);
}

const folder = fileURLToPath(new URL("../../../model/apigateway/", import.meta.url));
