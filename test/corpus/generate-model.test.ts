import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.js";
import { findModels } from "./model-files.js";
import { generateModel } from "./generate-model.js";
import type { Outcome } from "./outcome.js";

async function generate(files: Readonly<Record<string, string>>, file: string): Promise<readonly Outcome[]> {
  const models = temporaryFolder();
  for (const [path, text] of Object.entries(files)) writeFileSync(`${models}/${path}`, text);
  const { parts } = findModels(models);
  return generateModel(file, { models, parts, out: temporaryFolder(), unformatted: true });
}

const TWO_SERVICES = `$version: "2"
namespace shop
use common#Name
service First { operations: [Buy] }
@aws.protocols#restJson1
service Second { operations: [Buy] }
@http(method: "POST", uri: "/")
operation Buy { input := { name: Name } }
`;

it("each service of a model is generated, with the shapes that stand in the others", async () => {
  const files = {
    "common.smithy": '$version: "2"\nnamespace common\nstring Name\n',
    "shop.smithy": TWO_SERVICES,
  };
  expect(await generate(files, "shop.smithy")).toMatchObject([
    { model: "shop/First", kind: "generated", targets: ["types", "validators"], typeErrors: [] },
    { model: "shop/Second", kind: "generated", targets: ["types", "validators", "client", "server"] },
  ]);
});

it("a model that lacks shapes is rejected, and a diagnostic says which", async () => {
  const [outcome] = await generate({ "shop.smithy": TWO_SERVICES }, "shop.smithy");
  expect(outcome).toMatchObject({ model: "shop", kind: "rejected" });
  expect(outcome?.problems.join("\n")).toContain("common#Name");
});

it("a model without a service is rejected", async () => {
  const outcomes = await generate({ "a.smithy": '$version: "2"\nnamespace a\nstring Name\n' }, "a.smithy");
  expect(outcomes).toMatchObject([{ kind: "rejected", problems: ["The model has no service."] }]);
});
