import { describe, expect, test } from "vitest";
import { cityModel, runCli, weatherProject } from "./run-cli.js";

const broken = weatherProject({
  "/project/model/get-city.smithy": cityModel.replace("name: String", "name: Strin"),
});

describe("tinsmith validate", () => {
  test("says so when the models are in order, and writes nothing", async () => {
    const disk = weatherProject();
    const before = disk.files.size;
    expect(await runCli("validate", disk)).toEqual({
      exitCode: 0,
      out: "The models are in order.\n",
      err: "",
    });
    expect(disk.files.size).toBe(before);
  });

  test("shows errors to people on the standard output, and exits with 1", async () => {
    const { exitCode, out, err } = await runCli("validate", broken);
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: "" });
    expect(out).toContain("  --> model/get-city.smithy:15:15\n");
    expect(out).toMatch(/\nFound 1 error\.\n$/);
  });

  test("shows them to programs in their formats, and nothing else", async () => {
    const json = await runCli("validate --format json", broken);
    expect(JSON.parse(json.out)).toMatchObject({
      diagnostics: [{ place: { path: "model/get-city.smithy" } }],
    });
    const sarif = await runCli("validate -f sarif", broken);
    expect(JSON.parse(sarif.out)).toMatchObject({
      version: "2.1.0",
      runs: [{ results: [{ level: "error" }] }],
    });
    const github = await runCli("validate --format github", broken);
    expect(github.out).toMatch(
      /^::error file=model\/get-city\.smithy,line=15,endLine=15,col=15,endColumn=19,.*\n$/,
    );
    expect([json, sarif, github].map(({ exitCode }) => exitCode)).toEqual([1, 1, 1]);
  });

  test("exits with 2 for a broken configuration and for an unknown format", async () => {
    expect((await runCli("validate", weatherProject({ "/project/tinsmith.json": "[]" }))).exitCode).toBe(2);
    const unknown = await runCli("validate --format xml", weatherProject());
    expect(unknown.exitCode).toBe(2);
    expect(unknown.err).toContain("Allowed choices are pretty, json, github, sarif, smithy.");
  });

  test("ends the work of a run that was killed", async () => {
    const disk = weatherProject({
      "/project/generated/weather/.tinsmith-work/journal": JSON.stringify({ writes: ["a.ts"], removals: [] }),
      "/project/generated/weather/.tinsmith-work/written-0": "new",
    });
    await runCli("validate", disk);
    expect(disk.files.get("/project/generated/weather/a.ts")).toBe("new");
  });
});
