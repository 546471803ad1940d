import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { globSync } from "tinyglobby";
import type { ServiceConfig } from "../../generator/config/config.js";
import type { Files } from "./generate.js";

/** The service with a little of everything, and all packages of it. */
export const kitchenSink: ServiceConfig = {
  model: ["*.smithy"],
  service: "example.kitchen#KitchenSink",
  targets: ["types", "validators", "client", "server"],
  output: "generated",
  packages: "@example/kitchen-sink-{target}",
};

/** The files of its model. */
export function kitchenSinkModel(): Files {
  const paths = globSync("test/golden/kitchen-sink/model/*.smithy").sort();
  return Object.fromEntries(paths.map((path) => [basename(path), readFileSync(path, "utf8")]));
}
