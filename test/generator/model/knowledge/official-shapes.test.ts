import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isOfficial, officialNamespaces } from "../../../../generator/model/knowledge/official-shapes.js";
import { preludePaths } from "../../../../generator/resources.js";

test("every file of the prelude has an official namespace", async () => {
  const namespaces = (await preludePaths()).map(namespaceIn);
  expect(new Set(namespaces)).toEqual(officialNamespaces);
});

test("shapes and members of an official namespace are official, others are not", () => {
  expect(isOfficial("smithy.api#String")).toBe(true);
  expect(isOfficial("smithy.api#Range$min")).toBe(true);
  expect(isOfficial("smithy.api.more#String")).toBe(false);
});

function namespaceIn(path: string): string | undefined {
  return /^namespace (\S+)/m.exec(readFileSync(path, "utf8"))?.[1];
}
