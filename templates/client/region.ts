import type { Provider } from "@smithy/types";

import { environmentVariable } from "../platform/node-process.js";
import { type Provided, toProvider } from "./provider.js";

/**
 * The region of a client: the one given, else the environment's `AWS_REGION` or `AWS_DEFAULT_REGION`. Throws where there
 * is none, and where it could not be a part of a host's name: it becomes one.
 */
export function resolveRegion(region: Provided<string> = regionOfEnvironment): Provider<string> {
  const given = toProvider(region);
  return async () => {
    const name = await given();
    if (HOST_LABEL.test(name)) return name;
    throw new Error(
      `Region is missing or malformed (\`${name}\`): give \`region\` to the client, or set AWS_REGION.`,
    );
  };
}

function regionOfEnvironment(): string {
  return environmentVariable("AWS_REGION") ?? environmentVariable("AWS_DEFAULT_REGION") ?? "";
}

const HOST_LABEL = /^[a-z\d-]+$/i;
