import { readFileSync } from "node:fs";
import { validateCreateStageRequest } from "@tinsmith/apigateway-validators";
import { expect, it } from "vitest";

it("the README shows what the validator says", () => {
  const readme = readFileSync("README.md", "utf8");
  const call = 'validateCreateStageRequest({ restApiId: "a1", stageName: "my stage" });';
  const [, shown = ""] = readme.split(call);
  const said = validateCreateStageRequest({ restApiId: "a1", stageName: "my stage" });
  const lines = said.map(({ path, message }) => `//   { path: "${path}", message: "${message}" },`);
  expect(shown).toContain(["// [", ...lines, "// ]"].join("\n"));
});
