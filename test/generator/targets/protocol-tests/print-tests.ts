import { printPackage } from "../../../../generator/emit/print.js";
import { readRuntime } from "../../../../generator/resources.js";
import { protocolTestsTarget } from "../../../../generator/targets/protocol-tests/protocol-tests-target.js";
import { planOf, SHOP_PACKAGES } from "../../../support/plan.js";

const PACKAGES = new Map([...SHOP_PACKAGES, ["protocol-tests", "@example/shop-protocol-tests"]]);

/** The files that the target writes for a model, by their paths in the package; those of the runtime are left out. */
export async function printTests(model: string): Promise<ReadonlyMap<string, string>> {
  const plan = await planOf(headerOf(model) + model);
  const emitted = protocolTestsTarget.emit({
    plan,
    packageNames: PACKAGES,
    version: "1.0.0",
    license: undefined,
    codec: NO_CODEC,
    runtime: await readRuntime(),
    partitions: [],
  });
  const files = emitted.files.filter(({ path }) => !path.startsWith("src/runtime/"));
  const printed = await printPackage({ ...emitted, files });
  return new Map(printed.map(({ path, text }) => [path.replace("protocol-tests/", ""), text]));
}

/** The model's first lines: a service called shop with the operation `Buy`, which the model has to define. */
function headerOf(model: string): string {
  const traits = ["httpMalformedRequestTests", "httpRequestTests", "httpResponseTests", "smokeTests"];
  const used = traits.filter((trait) => model.includes(`@${trait}(`));
  return `
$version: "2"
namespace shop
use aws.protocols#restJson1
${used.map((trait) => `use smithy.test#${trait}`).join("\n")}

@restJson1
service Shop { operations: [Buy] }
`;
}

/** Tests call the client and the server: what those are made of is not asked for. */
const NO_CODEC = {
  get client(): never {
    throw new Error("Nobody may ask for the client's code.");
  },
  get server(): never {
    throw new Error("Nobody may ask for the server's code.");
  },
};
