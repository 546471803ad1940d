import { describe, expect, test } from "vitest";
import { cityModel, runCli, weatherProject } from "./run-cli.js";

describe("tinsmith ast", () => {
  test("prints the project's own shapes as one JSON AST", async () => {
    const { exitCode, out, err } = await runCli("ast", weatherProject());
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({
      smithy: "2.0",
      shapes: {
        "example.weather#Weather": {
          type: "service",
          version: "2024-01-01",
          operations: [{ target: "example.weather#GetCity" }],
          traits: { "aws.protocols#restJson1": {}, "smithy.api#documentation": "Knows the weather." },
        },
      },
    });
    expect(out).not.toContain('"smithy.api#String": {');
  });

  test("prints the prelude, too, where it is asked for", async () => {
    expect((await runCli("ast --prelude", weatherProject())).out).toContain('"smithy.api#String": {');
  });

  test("keeps mixins, or flattens them", async () => {
    const disk = weatherProject({
      "/project/mixins.smithy":
        '$version: "2.0"\nnamespace a\n@mixin\nstructure M { m: String }\nstructure S with [M] { s: String }\n',
    });
    const kept = JSON.parse((await runCli("ast mixins.smithy", disk)).out) as object;
    expect(kept).toHaveProperty(["shapes", "a#S", "mixins"], [{ target: "a#M" }]);
    const flat = JSON.parse((await runCli("ast --flatten mixins.smithy", disk)).out) as { shapes: object };
    expect(Object.keys(flat.shapes)).toEqual(["a#S"]);
    expect(flat).toHaveProperty(["shapes", "a#S", "members", "m", "target"], "smithy.api#String");
  });

  test("prints IDL", async () => {
    const { out } = await runCli("ast --format smithy", weatherProject());
    expect(out).toContain("operation GetCity {\n    input := {\n        @httpLabel\n        @required\n");
  });

  test("prints metadata before the only namespace, and writes it to a file of its own", async () => {
    const text = '$version: "2.0"\n\nmetadata a = 1\n\nnamespace b\n\nstring B\n';
    const disk = weatherProject({ "/project/b.smithy": text });
    expect((await runCli("ast -f smithy b.smithy", disk)).out).toBe(text);
    const written = await runCli("ast -f smithy -o all b.smithy", disk);
    expect(written.out).toBe("all/metadata.smithy\nall/b.smithy\n");
  });

  test("prints IDL of several namespaces only to a folder", async () => {
    const disk = weatherProject({ "/project/a.smithy": '$version: "2.0"\nnamespace a\nstring A\n' });
    const refused = await runCli("ast -f smithy a.smithy model", disk);
    expect(refused).toMatchObject({ exitCode: 2, out: "" });
    expect(refused.err).toContain("a.smithy, example.weather.smithy. Name a folder for them with --output.");
    const written = await runCli("ast -f smithy -o all a.smithy model", disk);
    expect(written).toEqual({ exitCode: 0, out: "all/a.smithy\nall/example.weather.smithy\n", err: "" });
    expect(disk.files.get("/project/all/a.smithy")).toBe('$version: "2.0"\n\nnamespace a\n\nstring A\n');
  });

  test("prints nothing of a model with errors but the errors", async () => {
    const disk = weatherProject({
      "/project/model/get-city.smithy": cityModel.replace("name: String", "name: Strin"),
    });
    const { exitCode, out, err } = await runCli("ast", disk);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(err).toContain("model/get-city.smithy:15:15");
  });

  test("a missing configuration and an unknown format are wrong usage", async () => {
    expect((await runCli("ast -c none.json", weatherProject())).exitCode).toBe(2);
    expect((await runCli("ast -f xml", weatherProject())).exitCode).toBe(2);
  });
});
