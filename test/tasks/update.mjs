// `npm run test:update [-- FILTER]`: runs the tests with TINSMITH_UPDATE set, which golden files and scenarios
// take as leave to write what they got over what they expected. Read every line of the difference.

import { runScript } from "./run-script.mjs";

if (process.env["CI"]) {
  console.error("test:update writes expectations. It does not run in CI, where they are the judge.");
  process.exit(2);
}
process.exitCode = runScript("test:unit", process.argv.slice(2), { TINSMITH_UPDATE: "1" }) ? 0 : 1;
