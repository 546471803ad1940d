import { expect, it } from "vitest";
import { packageReadme } from "../../../generator/targets/readme.js";
import { planOf, SHOP_PACKAGES } from "../../support/plan.js";

async function readmeOf(documentation: string): Promise<string> {
  const plan = await planOf(`
$version: "2"
namespace shop
@documentation(${JSON.stringify(documentation)})
service Shop {}
`);
  return packageReadme("types", "Types of Shop.", [], { plan, packageNames: SHOP_PACKAGES }).text;
}

const INSTALL = "## Install\n\n```sh\nnpm install @example/shop-types\n```\n";

it("a package tells what the model says of the service first, and how to install it", async () => {
  expect(await readmeOf("<fullname>Shop</fullname><p>Sells <b>pens</b>.</p><p>More.</p>")).toBe(
    `# @example/shop-types\n\nTypes of Shop.\n\nSells **pens**.\n\n${INSTALL}`,
  );
  expect(await readmeOf("Sells *pens*\nand ink.\n\nMore.")).toBe(
    `# @example/shop-types\n\nTypes of Shop.\n\nSells *pens*\nand ink.\n\n${INSTALL}`,
  );
});

it("a heading, a list or code is no introduction", async () => {
  expect(await readmeOf("# Shop\n\n- pens\n\nSells pens.")).toContain(
    "Types of Shop.\n\nSells pens.\n\n## Install",
  );
});

it("a service that the model says nothing of has no introduction", async () => {
  expect(await readmeOf("")).toBe(`# @example/shop-types\n\nTypes of Shop.\n\n${INSTALL}`);
});
