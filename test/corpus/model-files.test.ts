import { mkdirSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.js";
import { findModels } from "./model-files.js";

it("models stand at any depth, beside what is none", () => {
  const folder = temporaryFolder();
  mkdirSync(`${folder}/deep/er`, { recursive: true });
  const files = {
    "LICENSE.txt": "smithy",
    "broken.json": '{ "smithy": "2.0", ',
    "deep/er/service.json": '{ "smithy": "2.0", "shapes": { "a#S": { "type": "service" } } }',
    "list.json": "[1]",
    "package.json": '{ "name": "smithy" }',
    "part.smithy": "namespace a\n",
    "service.smithy": "namespace a\n\nservice S {}\n",
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(`${folder}/${path}`, text);
  expect(findModels(folder)).toEqual({
    models: ["broken.json", "deep/er/service.json", "part.smithy", "service.smithy"],
    parts: ["part.smithy"],
    others: ["list.json", "package.json"],
  });
});
