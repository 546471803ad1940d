import { readFileSync, writeFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import { expectText } from "../support/expect-text.js";
import { runScenario } from "../support/run-scenario.js";
import { readScenario } from "../support/scenario.js";
import { isUpdating } from "../support/update.js";

const pages = globSync("test/scenarios/*/*.md").sort();

for (const path of pages) {
  const page = readFileSync(path, "utf8");
  const scenario = readScenario(page);
  test(`${path.slice("test/scenarios/".length)}: ${scenario.title}`, async () => {
    expect(scenario.title).not.toBe("");
    const actual = await runScenario(scenario);
    if (isUpdating()) writeFileSync(path, actual);
    else expectText(path, actual, page);
  });
}
