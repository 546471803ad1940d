import { Option } from "commander";

/** The option that names the configuration. */
export function configOption(): Option {
  return new Option(
    "-c, --config <file>",
    "the configuration; by default the nearest tinsmith.json, here or above",
  );
}
