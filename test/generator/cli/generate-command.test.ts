import { describe, expect, test } from "vitest";
import { memoryHost, type MemoryHost } from "../../../generator/source/memory-host.js";
import { cityModel, runCli, weatherModel, weatherProject, weatherService } from "./run-cli.js";

const types = "/project/generated/weather/types/src/get-city.ts";

/** Replaces a part of the model on a disk; the part must be there. */
async function editModel(disk: MemoryHost, from: string, to: string): Promise<void> {
  const path = "/project/model/get-city.smithy";
  const text = disk.files.get(path) ?? "";
  expect(text).toContain(from);
  await disk.writeText(path, text.replace(from, to));
}

/** Gives the operation, and with it its modules, another name. */
async function renameOperation(disk: MemoryHost): Promise<void> {
  await disk.remove("/project/model/get-city.smithy");
  await disk.writeText("/project/model/find-city.smithy", cityModel.replace("GetCity", "FindCity"));
  await disk.writeText("/project/model/weather.smithy", weatherModel.replace("GetCity", "FindCity"));
}

describe("tinsmith generate", () => {
  test("writes the packages, and says what it read, wrote and left", async () => {
    const disk = weatherProject();
    const first = await runCli("generate", disk);
    expect(first).toMatchObject({ exitCode: 0, err: "" });
    expect(first.out).toMatch(
      /^example\.weather#Weather → generated\/weather\n {2}read       2 files\n {2}created    generated\/weather\//,
    );
    expect(first.out).toMatch(
      /\n {2}built      \d+ files\n {2}unchanged  0 files\nWrote \d+ files, in 123 ms\.\n$/,
    );
    expect(disk.files.get(types)).toContain("name?: string");
    expect([...disk.files.keys()].filter((path) => path.includes(".tinsmith-work"))).toEqual([]);
  });

  test("leaves everything as it is when nothing has changed", async () => {
    const disk = weatherProject();
    await runCli("generate", disk);
    const before = new Map(disk.files);
    const second = await runCli("generate", disk);
    expect(second.out).toMatch(
      / {2}read       2 files\n {2}unchanged  \d+ files\nUp to date, in 123 ms\.\n$/,
    );
    expect(new Map(disk.files)).toEqual(before);
  });

  test("writes what has changed, and removes what is not generated any more", async () => {
    const disk = weatherProject();
    await runCli("generate", disk);
    await renameOperation(disk);
    const { out } = await runCli("generate", disk);
    expect(out).toContain("  created    generated/weather/types/src/find-city.ts\n");
    expect(out).toContain("  removed    generated/weather/types/src/get-city.ts\n");
    expect(out).toMatch(/Wrote \d+ files, removed \d+, in 123 ms\.\n$/);
    expect(disk.files.has(types)).toBe(false);
  });

  test("takes the configuration that is named, and the nearest one otherwise", async () => {
    const disk = weatherProject();
    await disk.rename("/project/tinsmith.json", "/project/other.json");
    expect((await runCli("generate --config other.json", disk)).exitCode).toBe(0);
    await disk.rename("/project/other.json", "/project/tinsmith.json");
    const below = await runCli("generate", disk, { workingFolder: "/project/model" });
    expect(below.out).toContain("example.weather#Weather → ../generated/weather\n");
  });
});

describe("tinsmith generate --check", () => {
  test("is content with packages that are as the model says, built or not", async () => {
    const disk = weatherProject();
    await runCli("generate", disk);
    for (const path of disk.files.keys()) if (path.includes("/dist/")) await disk.remove(path);
    const { exitCode, out, err } = await runCli("generate --check", disk);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(out).toMatch(/Up to date, in 123 ms\.\n$/);
  });

  test("shows how stale packages differ, exits with 1, and writes nothing", async () => {
    const disk = weatherProject();
    await runCli("generate", disk);
    await editModel(disk, "name: String", "name: String\n        country: String");
    const before = new Map(disk.files);
    const { exitCode, out } = await runCli("generate --check", disk);
    expect(exitCode).toBe(1);
    expect(out).toContain(
      "--- generated/weather/types/src/get-city.ts\n+++ generated/weather/types/src/get-city.ts\n@@",
    );
    expect(out).toMatch(/\n\+ {2}country\?: string/);
    expect(out).toContain("  changed    generated/weather/types/src/get-city.ts\n");
    expect(out).toMatch(/\nStale: \d+ files to write\. Run `tinsmith generate`\. \(123 ms\)\n$/);
    expect(new Map(disk.files)).toEqual(before);
  });

  test("finds packages that were never written stale", async () => {
    expect((await runCli("generate --check", weatherProject())).exitCode).toBe(1);
  });
});

describe("a run that cannot do its work writes nothing", () => {
  test("a model with errors: exit 1, every error in its place", async () => {
    const disk = weatherProject();
    await runCli("generate", disk);
    const before = disk.files.size;
    await editModel(disk, "name: String", "name: Strin\n        country: Lnd");
    const { exitCode, out, err } = await runCli("generate", disk);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(err).toContain("--> model/get-city.smithy:15:15\n");
    expect(err).toContain("--> model/get-city.smithy:16:18\n");
    expect(err).toMatch(/\nFound 2 errors\.\nNothing was written\.\n$/);
    expect(disk.files.size).toBe(before);
    expect(disk.files.get(types)).not.toContain("country");
  });

  test("errors in the model of one service stop the others", async () => {
    const sound = {
      ...weatherService,
      model: ["sound/*.smithy"],
      output: "generated/sound",
      packages: "sound-{target}",
    };
    const disk = weatherProject({
      "/project/tinsmith.json": JSON.stringify({ services: [sound, weatherService] }),
      "/project/sound/weather.smithy": weatherModel,
      "/project/sound/get-city.smithy": cityModel,
    });
    await editModel(disk, "name: String", "name: Strin");
    expect((await runCli("generate", disk)).exitCode).toBe(1);
    expect([...disk.files.keys()].filter((path) => path.includes("/generated/"))).toEqual([]);
  });

  test("a broken configuration: exit 2, framed", async () => {
    const disk = memoryHost({ "/project/tinsmith.json": '{ "service": [] }' });
    const { exitCode, err } = await runCli("generate", disk);
    expect(exitCode).toBe(2);
    expect(err).toContain("error[config/unknown-key]: There is no key `service`.\n  --> tinsmith.json:1:3\n");
    expect(err).toContain("Found 2 errors.\nNothing was written.\n");
  });

  test("no configuration: exit 2", async () => {
    const { exitCode, err } = await runCli("generate", memoryHost());
    expect(exitCode).toBe(2);
    expect(err).toContain("error[config/missing-file]: There is no configuration `/project/tinsmith.json`.");
  });

  test("an unknown target, and patterns that find nothing: exit 2, at their words", async () => {
    const service = {
      ...weatherService,
      targets: ["types", "validator"],
      model: ["model/*.smithy", "modle/*"],
    };
    const disk = weatherProject({ "/project/tinsmith.json": JSON.stringify({ services: [service] }) });
    const { exitCode, err } = await runCli("generate", disk);
    expect(exitCode).toBe(2);
    expect(err).toContain("error[config/unknown-target]: There is no target `validator`.");
    expect(err).toContain("error[config/no-model-files]: No file matches `modle/*`.");
  });

  test("a plugin that does not exist: exit 2, at its name", async () => {
    const config = { services: [weatherService], plugins: ["./missing-plugin.js"] };
    const disk = weatherProject({ "/project/tinsmith.json": JSON.stringify(config) });
    const { exitCode, err } = await runCli("generate", disk);
    expect(exitCode).toBe(2);
    expect(err).toContain("error[config/unusable-plugin]: The plugin `./missing-plugin.js` cannot be used: ");
  });

  test("a file of the user in the way: exit 2", async () => {
    const disk = weatherProject({ [types]: "// mine" });
    const { exitCode, err } = await runCli("generate", disk);
    expect(exitCode).toBe(2);
    expect(err).toContain(
      "error[output/foreign-file]: `generated/weather/types/src/get-city.ts` was not written by",
    );
    expect(disk.files.get(types)).toBe("// mine");
  });
});

describe("a build that knows itself", () => {
  const identity = "this build";

  test("answers without reading the model where nothing has changed", async () => {
    const disk = weatherProject();
    await runCli("generate", disk, { identity });
    const blind = { ...disk, glob: () => Promise.reject(new Error("the model was looked for")) };
    for (const line of ["generate", "generate --check", "generate --config tinsmith.json"]) {
      const { exitCode, out } = await runCli(line, blind, { identity });
      expect(exitCode).toBe(0);
      expect(out).toMatch(/ {2}read       2 files\n {2}unchanged  \d+ files\nUp to date, in 123 ms\.\n$/);
    }
  });

  test("repeats the warnings that it gave", async () => {
    const disk = weatherProject();
    await editModel(disk, "name: String", "@deprecated\n        name: OldName");
    await editModel(disk, "/// Finds a city.", "@deprecated\nstring OldName\n\n/// Finds a city.");
    const first = await runCli("generate", disk, { identity });
    const second = await runCli("generate", disk, { identity });
    expect(second.err).toBe(first.err);
  });

  test("looks again once anything has changed, or another build comes", async () => {
    const disk = weatherProject();
    await runCli("generate", disk, { identity });
    await disk.remove(types);
    expect((await runCli("generate", disk, { identity })).out).toContain(
      "  created    generated/weather/types/src/get",
    );
    const other = await runCli("generate", disk, { identity: "another build" });
    expect(other.out).toContain("Up to date");
    await editModel(disk, "name: String", "names: String");
    expect((await runCli("generate", disk, { identity })).out).toContain("  changed    ");
  });

  test("removes built files that it left behind", async () => {
    const disk = weatherProject();
    await runCli("generate", disk, { identity });
    const built = "/project/generated/weather/types/dist/get-city.d.ts";
    expect(disk.files.has(built)).toBe(true);
    await renameOperation(disk);
    await runCli("generate", disk, { identity });
    expect(disk.files.has(built)).toBe(false);
  });

  test("is not misled by a damaged cache", async () => {
    const disk = weatherProject();
    await runCli("generate", disk, { identity });
    for (const path of disk.files.keys())
      if (path.includes("/.cache/")) await disk.writeText(path, "damaged");
    expect(await runCli("generate", disk, { identity })).toMatchObject({ exitCode: 0, err: "" });
  });
});
