import { greeting } from "./greeting.js";
import { anyApi, onlyApis } from "./known-apis.js";
import { readSeedFile } from "./seed-file.js";
import { readSettings } from "./settings.js";
import { startService } from "./start-service.js";
import { UsageError } from "./usage-error.js";

try {
  const { port, dataFolder, seedFile, accessKey } = readSettings(process.argv.slice(2), process.env);
  const deployments = seedFile === undefined ? undefined : readSeedFile(seedFile);
  const apis = deployments === undefined ? anyApi : onlyApis(deployments);
  const service = await startService({ port, dataFolder, apis, accessKey });
  // A second signal finds nobody who waits for it, and ends the process at once.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void service.close());
  console.log(greeting(service.url, deployments, accessKey !== undefined));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
