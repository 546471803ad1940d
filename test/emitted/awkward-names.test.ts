import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ServiceConfig } from "../../generator/config/config.js";
import { pipelineInput, renderPlain } from "../support/generate.js";
import { install } from "../support/installed-packages.js";
import { printSources } from "../support/print-sources.js";
import { typeErrors } from "../support/type-errors.js";

describe("all packages compile, where", () => {
  it.each([
    ["shapes, members and operations have any name", "shop.smithy"],
    ["a file of the model is called like a generated one", "empty-router.smithy"],
    ["the service has no operations", "nothing.smithy"],
    ["two namespaces have a shape of one name, and an error's message is no text", "namespaces.json"],
  ])("%s", async (_, model) => {
    expect(await errorsOf(model)).toEqual([]);
  });
});

const FOLDER = "test/emitted/names";

async function errorsOf(model: string): Promise<readonly string[]> {
  const service: ServiceConfig = {
    model: [model],
    targets: ["types", "validators", "client", "server"],
    output: "generated",
    packages: "@example/names-{target}",
  };
  const input = await pipelineInput({ [model]: readFileSync(`${FOLDER}/${model}`, "utf8") }, service);
  const { value: files, diagnostics } = await printSources(input, () => true);
  expect(renderPlain(diagnostics.filter(({ severity }) => severity === "error"))).toBe("");
  const installation = install(files, (target) => `@example/names-${target}`, FOLDER);
  try {
    return typeErrors(installation.folder, "typescript-7");
  } finally {
    installation.remove();
  }
}
