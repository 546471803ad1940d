/**
 * A process for the test to kill: writes one generation of an output folder, and says when it begins and when it ends.
 * Arguments: the folder, and the number of the generation.
 */
import { applyChanges } from "../../../generator/output/apply-changes.js";
import { planChanges } from "../../../generator/output/plan-changes.js";
import { settleOutput } from "../../../generator/output/settle.js";
import { nodeHost } from "../../../generator/source/node-host.js";
import { generation } from "./generation.js";

const [folder = "", number = "0"] = process.argv.slice(2);
const disk = nodeHost();
await settleOutput(folder, disk);
process.stdout.write("begin\n");
await applyChanges(await planChanges(generation(Number(number)), folder, disk), disk);
process.stdout.write("end\n");
