import { onTestFinished } from "vitest";
import { anyApi, type KnownApis, onlyApis } from "../../../examples/create-stage/src/known-apis.js";
import { startService } from "../../../examples/create-stage/src/start-service.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

/** Starts the example within this process, with a database of its own, until the test has ended. Its URL. */
export async function startExample(apis: KnownApis = anyApi): Promise<string> {
  const service = await startService({ port: 0, dataFolder: temporaryFolder(), apis });
  onTestFinished(() => service.close());
  return service.url;
}

/** The API `a1b2c3d4e5` with the deployments `d1e2f3` and `d4e5f6`. */
export const seeded: KnownApis = onlyApis(new Map([["a1b2c3d4e5", new Set(["d1e2f3", "d4e5f6"])]]));
