import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../../test/support/temporary-folder.js";
import { readSeedFile } from "../src/seed-file.js";
import { readSettings } from "../src/settings.js";

it("prefers flags to the environment, and the environment to defaults", () => {
  const env = { PORT: "1", DATA_FOLDER: "env-data", SEED_FILE: "env.json" };
  expect(readSettings([], {})).toMatchObject({ port: 8080, seedFile: undefined, accessKey: undefined });
  expect(readSettings([], env)).toMatchObject({ port: 1, dataFolder: "env-data", seedFile: "env.json" });
  expect(readSettings(["--port", "0", "--data", "d", "--seed=s.json"], env)).toMatchObject({
    port: 0,
    dataFolder: "d",
    seedFile: "s.json",
  });
});

it.each(["-1", "65536", "http", "", "1e3"])("refuses the port %j", (port) => {
  expect(() => readSettings([`--port=${port}`], {})).toThrow(`\`${port}\``);
});

it("takes the access key of callers from the environment", () => {
  expect(readSettings([], { ACCESS_KEY: "AKIDEXAMPLE:a:b" }).accessKey).toEqual({
    accessKeyId: "AKIDEXAMPLE",
    secretAccessKey: "a:b",
  });
});

it.each(["", "AKIDEXAMPLE", "AKIDEXAMPLE:", ":geheim"])("refuses the access key %j", (text) => {
  const read = (): unknown => readSettings([], { ACCESS_KEY: text });
  expect(read).toThrow("ACCESS_KEY must be");
  expect(read).not.toThrow("geheim");
});

it("shows its usage where it does not know a flag", () => {
  expect(() => readSettings(["--prot", "1"], {})).toThrow(/--prot[^]*Usage: npm start/);
});

it("reads the deployments of each API from a seed file", () => {
  const path = seedFile(`{ "restApis": { "a1": ["d1", "d2"], "a2": [] } }`);
  expect(readSeedFile(path)).toEqual(
    new Map([
      ["a1", new Set(["d1", "d2"])],
      ["a2", new Set()],
    ]),
  );
});

it.each([
  "{",
  "[]",
  "{}",
  `{ "restApis": [] }`,
  `{ "restApis": { "a1": "d1" } }`,
  `{ "restApis": { "a1": [1] } }`,
])("refuses the seed file %s, and names it", (text) => {
  const path = seedFile(text);
  expect(() => readSeedFile(path)).toThrow(path);
});

function seedFile(text: string): string {
  const path = join(temporaryFolder(), "seed.json");
  writeFileSync(path, text);
  return path;
}
