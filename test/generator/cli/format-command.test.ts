import { describe, expect, test } from "vitest";
import { cityModel, runCli, weatherModel, weatherProject } from "./run-cli.js";

const formattedWeather = weatherModel.replace("[GetCity]", "[\n        GetCity\n    ]");
const formattedCity = cityModel.replace("    output", "\n    output");
const broken = "namespace example\n\nstructure {}\n";

describe("tinsmith format", () => {
  test("brings the models of the project into form, and lists what it changed", async () => {
    const disk = weatherProject({ "/project/model/names.smithy": "namespace example\n" });
    expect(await runCli("format", disk)).toEqual({
      exitCode: 0,
      out: "model/get-city.smithy\nmodel/weather.smithy\n1 file in form, 2 files formatted.\n",
      err: "",
    });
    expect(disk.files.get("/project/model/weather.smithy")).toBe(formattedWeather);
    expect(disk.files.get("/project/model/get-city.smithy")).toBe(formattedCity);
    expect(await runCli("format", disk)).toMatchObject({ exitCode: 0, out: "3 files in form.\n" });
  });

  test.each([
    ["a file", "model/weather.smithy", ["weather"]],
    ["a folder", "model", ["get-city", "weather"]],
    ["a pattern", "model/get-*.smithy", ["get-city"]],
    ["several of them", "model/weather.smithy ./model/*", ["get-city", "weather"]],
  ])("takes %s", async (_, paths, names) => {
    const { out } = await runCli(`format ${paths}`, weatherProject());
    expect(out.split("\n").slice(0, -2)).toEqual(names.map((name) => `model/${name}.smithy`));
  });

  test("needs no configuration for paths, but files that are there", async () => {
    const disk = weatherProject();
    await disk.remove("/project/tinsmith.json");
    expect(await runCli("format model", disk)).toMatchObject({ exitCode: 0 });
    const { exitCode, err } = await runCli("format models", disk);
    expect(exitCode).toBe(2);
    expect(err).toContain("error[format/no-files]: There is no Smithy file at `models`.");
  });

  test("leaves files with syntax errors alone, and formats the others", async () => {
    const disk = weatherProject({ "/project/model/broken.smithy": broken });
    const { exitCode, out, err } = await runCli("format", disk);
    expect(exitCode).toBe(1);
    expect(out).toBe("model/get-city.smithy\nmodel/weather.smithy\n0 files in form, 2 files formatted.\n");
    expect(err).toContain("--> model/broken.smithy:3:11");
    expect(disk.files.get("/project/model/broken.smithy")).toBe(broken);
  });
});

describe("tinsmith format --check", () => {
  test("lists the files that are not in form, exits with 1, and writes nothing", async () => {
    const disk = weatherProject();
    const before = new Map(disk.files);
    expect(await runCli("format --check", disk)).toEqual({
      exitCode: 1,
      out: "model/get-city.smithy\nmodel/weather.smithy\n0 files in form, 2 files not in form. Run `tinsmith format`.\n",
      err: "",
    });
    expect(new Map(disk.files)).toEqual(before);
  });

  test("is content with files that are in form", async () => {
    const disk = weatherProject();
    await runCli("format", disk);
    expect(await runCli("format --check", disk)).toMatchObject({ exitCode: 0, out: "2 files in form.\n" });
  });
});

describe("tinsmith format --stdin-filepath", () => {
  const format = (text: string, flags = "") =>
    runCli(`format --stdin-filepath a.smithy${flags}`, weatherProject(), { readInput: async () => text });

  test("puts out the text that came in, in form", async () => {
    expect(await format(weatherModel)).toEqual({ exitCode: 0, out: formattedWeather, err: "" });
  });

  test("puts out nothing where the text has errors", async () => {
    const { exitCode, out, err } = await format(broken);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(err).toContain("--> a.smithy:3:11");
  });

  test("names the file that is not in form, to check it", async () => {
    expect(await format(weatherModel, " --check")).toMatchObject({ exitCode: 1, out: "a.smithy\n" });
    expect(await format(formattedWeather, " --check")).toMatchObject({ exitCode: 0, out: "" });
  });
});
