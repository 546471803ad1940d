import { describe, expect, test } from "vitest";
import { cityModel, runCli, weatherProject } from "./run-cli.js";

describe("tinsmith select", () => {
  test("lists the ids of the project's shapes, sorted, a line each", async () => {
    expect(await runCli(["select", "structure"], weatherProject())).toEqual({
      exitCode: 0,
      out: "example.weather#GetCityInput\nexample.weather#GetCityOutput\n",
      err: "",
    });
  });

  test("lists shapes of the prelude only where they are asked for", async () => {
    const own = await runCli(["select", "structure > member > string"], weatherProject());
    expect(own.out).toBe("");
    const all = await runCli(["select", "--prelude", "operation ~> string"], weatherProject());
    expect(all.out).toBe("smithy.api#String\n");
  });

  test("reads files, folders and patterns instead of the project", async () => {
    const files = { "/project/other/a.smithy": text("a"), "/project/other/b.smithy": text("b") };
    const disk = weatherProject(files);
    const select = (...more: readonly string[]) => runCli(["select", "string", ...more], disk);
    expect((await select("other/a.smithy")).out).toBe("a#A\n");
    expect((await select("other")).out).toBe("a#A\nb#A\n");
    expect((await select("other/*.smithy")).out).toBe("a#A\nb#A\n");
    expect(await select("nothing/*.smithy")).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("No file matches `nothing/*.smithy`.") as string,
    });
  });

  test("tells the type and place of each shape as JSON, and what variables held", async () => {
    const { out } = await runCli(
      ["select", "--vars", "operation $out(-[output]-> *) -[input]-> *"],
      weatherProject(),
    );
    expect(JSON.parse(out)).toEqual([
      {
        shape: "example.weather#GetCityInput",
        type: "structure",
        file: "model/get-city.smithy:9:5",
        vars: { out: ["example.weather#GetCityOutput"] },
      },
    ]);
    const plain = await runCli(["select", "-f", "json", "service"], weatherProject());
    expect(JSON.parse(plain.out)).toEqual([
      { shape: "example.weather#Weather", type: "service", file: "model/weather.smithy:9:9" },
    ]);
  });

  test("points into a broken selector", async () => {
    const { exitCode, out, err } = await runCli(["select", "operation > strcture"], weatherProject());
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toBe(
      [
        "error[select/broken-selector]: `strcture` is no type of shape.",
        "  --> <selector>:1:13",
        "   |",
        " 1 | operation > strcture",
        "   |             ^^^^^^^^",
        "   = hint: did you mean `structure`?",
        "",
        "Found 1 error.",
        "",
      ].join("\n"),
    );
  });

  test.each([
    ["operation -[inputt]-> *", "There is no relationship `inputt`", "did you mean `input`?"],
    ["operation :nott(*)", "There is no function `nott`", "did you mean `not`?"],
  ])("warns of names that Smithy does not have: %s", async (selector, message, hint) => {
    const { exitCode, out, err } = await runCli(["select", selector], weatherProject());
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: "" });
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  test("shows the errors of a broken model, and lists nothing", async () => {
    const disk = weatherProject({
      "/project/model/get-city.smithy": cityModel.replace("name: String", "name: Strin"),
    });
    const { exitCode, out, err } = await runCli(["select", "structure"], disk);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(err).toContain("Found 1 error.");
  });
});

function text(namespace: string): string {
  return `$version: "2.0"\nnamespace ${namespace}\nstring A\n`;
}
