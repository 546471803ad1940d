import { expect, test } from "vitest";

import { readPartitions } from "../../../generator/endpoints/read-partitions.js";
import { parseJson } from "../../../generator/inputs/data/json.js";
import type { Node } from "../../../generator/model/node.js";
import { SourceFile } from "../../../generator/source/source-file.js";

const OUTPUTS = {
  name: "home",
  dnsSuffix: "example.com",
  dualStackDnsSuffix: "dual.example.com",
  supportsFIPS: true,
  supportsDualStack: false,
  implicitGlobalRegion: "here-1",
};

function nodeOf(value: unknown): Node {
  const { value: node } = parseJson(new SourceFile("partitions.json", JSON.stringify(value)));
  if (node === undefined) throw new Error("JSON is JSON.");
  return node;
}

test("regions are those of the pattern, and those named beside it", () => {
  const regions = { "here-1": {}, "home-global": {}, "a.b": {} };
  const file = { partitions: [{ id: "home", regionRegex: "^here\\-\\d+$", regions, outputs: OUTPUTS }] };
  const [partition] = readPartitions(nodeOf(file)) ?? [];
  expect(partition).toMatchObject(OUTPUTS);
  expect(
    ["here-2", "home-global", "a.b", "a-b", "there-1"].map((name) => partition?.regions.test(name)),
  ).toEqual([true, true, true, false, false]);
});

test.each([[{}], [{ partitions: [] }], [{ partitions: [{ regionRegex: "(", outputs: OUTPUTS }] }]])(
  "%j is no file of partitions",
  (file) => {
    expect(readPartitions(nodeOf(file))).toBeUndefined();
  },
);
