import { describe, expect, test } from "vitest";
import { cityModel, runCli, weatherProject } from "./run-cli.js";

describe("tinsmith inspect", () => {
  test.each(["tokens", "ast", "fragment"])("prints the %s of one file, and those of all", async (stage) => {
    const one = await runCli(`inspect ${stage} model/get-city.smithy`, weatherProject());
    expect(one).toMatchObject({ exitCode: 0, err: "" });
    expect(one.out).toContain("GetCity");
    expect((await runCli(`inspect ${stage}`, weatherProject())).out).toContain(one.out);
  });

  test("prints the project's own shapes of the model, with their places", async () => {
    const { exitCode, out } = await runCli("inspect model", weatherProject());
    expect(exitCode).toBe(0);
    const { shapes } = JSON.parse(out) as { shapes: Record<string, object> };
    expect(Object.keys(shapes)).toContain("example.weather#GetCity");
    expect(Object.keys(shapes)).not.toContain("smithy.api#String");
    expect(shapes["example.weather#GetCity"]).toMatchObject({ span: "model/get-city.smithy:8:11-8:18" });
  });

  test("prints one shape, of the prelude too", async () => {
    const { out } = await runCli("inspect model smithy.api#String", weatherProject());
    expect(JSON.parse(out)).toMatchObject({ id: "smithy.api#String", kind: "string" });
  });

  test("prints the plan, and one operation or shape of it", async () => {
    const all = await runCli("inspect plan", weatherProject());
    expect(JSON.parse(all.out)).toMatchObject({ service: { id: "example.weather#Weather" } });
    const operation = await runCli("inspect plan example.weather#GetCity", weatherProject());
    expect(JSON.parse(operation.out)).toMatchObject({ name: "GetCity", module: "get-city" });
    const shape = await runCli("inspect plan example.weather#GetCityOutput", weatherProject());
    expect(JSON.parse(shape.out)).toMatchObject({ isRecursive: false });
  });

  test("prints the same text each time", async () => {
    for (const stage of ["fragment", "model", "plan"]) {
      const [first, second] = [
        await runCli(`inspect ${stage}`, weatherProject()),
        await runCli(`inspect ${stage}`, weatherProject()),
      ];
      expect(first).toEqual(second);
    }
  });

  test("an unknown shape is answered with the one that was meant", async () => {
    const { exitCode, err } = await runCli("inspect model example.weather#GetCty", weatherProject());
    expect(exitCode).toBe(1);
    expect(err).toContain("There is no shape `example.weather#GetCty` at this stage.");
    expect(err).toContain("did you mean `example.weather#GetCity`?");
  });

  test("a missing file, a format that nobody reads and an unknown stage are wrong usage", async () => {
    const disk = weatherProject({ "/project/a.txt": "" });
    expect(await runCli("inspect tokens missing.smithy", disk)).toMatchObject({ exitCode: 2 });
    expect(await runCli("inspect ast a.txt", disk)).toMatchObject({ exitCode: 2 });
    expect(await runCli("inspect everything", disk)).toMatchObject({ exitCode: 2 });
  });

  test("what can be read of a broken file is printed beside its errors", async () => {
    const disk = weatherProject({
      "/project/model/get-city.smithy": cityModel.replace("name: String", "name String"),
    });
    const { exitCode, out, err } = await runCli("inspect fragment model/get-city.smithy", disk);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ source: "model/get-city.smithy" });
    expect(err).toMatch(/\nFound \d+ errors?\.\n$/);
  });
});
