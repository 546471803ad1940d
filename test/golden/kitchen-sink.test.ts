import * as prettier from "prettier";
import { beforeAll, expect, test } from "vitest";
import type { PipelineInput } from "../../generator/pipeline.js";
import { readRuntime } from "../../generator/resources.js";
import { pipelineInput, renderPlain, type Files } from "../support/generate.js";
import { expectFolder, type Texts } from "../support/golden-folder.js";
import { kitchenSink, kitchenSinkModel } from "../support/kitchen-sink.js";
import { printSources } from "../support/print-sources.js";
import { shuffleModel } from "../support/shuffle-model.js";

const RUNTIME = /^[a-z-]+\/src\/runtime\//;

let generated: Texts;
let own: Texts;

beforeAll(async () => {
  generated = await generate(kitchenSinkModel());
  own = new Map([...generated].filter(([path]) => !RUNTIME.test(path)));
});

test("the packages of the kitchen sink are as expected, to the byte", () => {
  expectFolder("test/golden/kitchen-sink/packages", own);
});

test("the runtime of each package is a copy of the templates, to the byte", async () => {
  const templates = await readRuntime();
  const copies = [...generated].filter(([path]) => RUNTIME.test(path));
  expect(copies.length).toBeGreaterThan(50);
  expect(copies.filter(([path, text]) => templates.get(path.replace(RUNTIME, "")) !== text)).toEqual([]);
});

test("the order of files and shapes makes no difference", async () => {
  const shuffled = await generate(shuffleModel(kitchenSinkModel()), reverseGlob);
  const changed = [...generated].filter(([path, text]) => shuffled.get(path) !== text);
  expect(changed.map(([path]) => path)).toEqual([]);
  expect(shuffled.size).toBe(generated.size);
});

test("prettier has nothing to change", async () => {
  const options = { ...(await prettier.resolveConfig("package.json")) };
  const changed: string[] = [];
  for (const [path, text] of own) {
    if (!(await prettier.check(text, { ...options, filepath: path }))) changed.push(path);
  }
  expect(changed).toEqual([]);
});

/** All files but those that are built; nothing is kept from earlier runs. */
async function generate(
  model: Files,
  change: (input: PipelineInput) => PipelineInput = (input) => input,
): Promise<Texts> {
  const input = change(await pipelineInput(model, kitchenSink));
  const { value, diagnostics } = await printSources({ ...input, cache: new Map() }, () => true);
  expect(renderPlain(diagnostics.filter(({ severity }) => severity === "error"))).toBe("");
  return new Map(value.map(({ path, text }) => [path, text]));
}

/** A disk that lists files the other way round. */
function reverseGlob(input: PipelineInput): PipelineInput {
  const glob: PipelineInput["host"]["glob"] = async (folder, patterns) =>
    (await input.host.glob(folder, patterns)).toReversed();
  return { ...input, host: { ...input.host, glob }, prelude: input.prelude.toReversed() };
}
