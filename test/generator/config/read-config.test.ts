import { describe, expect, test } from "vitest";
import { renderDiagnostics } from "../../../generator/diagnostics/render.js";
import { readConfig } from "../../../generator/config/read-config.js";
import { spanText } from "../../../generator/source/span.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import { dedent } from "../../support/strings.js";

const service = {
  model: ["model/*.smithy"],
  service: "example.weather#Weather",
  targets: ["types", "client"],
  output: "generated/weather",
  packages: "@example/weather-{target}",
};

function read(text: string): ReturnType<typeof readConfig> {
  return readConfig(new SourceFile("/project/tinsmith.json", text));
}

/** What is shown for a configuration of these services. */
function shownFor(...services: readonly object[]): string {
  return show(JSON.stringify({ services }, null, 2));
}

function show(text: string): string {
  return renderDiagnostics(read(text).diagnostics, "pretty", { workingFolder: "/project", color: false });
}

/** The codes found, each with the text that it stands at. */
function mistakes(...services: readonly object[]): readonly (readonly string[])[] {
  return read(JSON.stringify({ services })).diagnostics.map(({ code, span }) => [
    code,
    span ? spanText(span) : "",
  ]);
}

describe("readConfig", () => {
  test("reads services, their optional parts and plugins", () => {
    const optional = { protocol: "aws.protocols#restJson1", packageVersion: "1.2.3-beta.1", license: "MIT" };
    const text = JSON.stringify({ services: [{ ...service, ...optional }], plugins: ["./plugin.js"] });
    const { value, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ services: [{ ...service, ...optional }], plugins: ["./plugin.js"] });
  });

  test("keeps the places of values, for what is found wrong with them later", () => {
    const spans = read(JSON.stringify({ services: [service] })).value?.services[0]?.spans;
    expect(spans?.service && spanText(spans.service)).toBe('"example.weather#Weather"');
    expect(spans?.targets.map(spanText)).toEqual(['"types"', '"client"']);
    expect(spans && spanText(spans.output)).toBe('"generated/weather"');
  });

  test("takes an output folder written with dots and slashes around it", () => {
    for (const output of ["./generated/weather", "generated/weather/", "generated/./x/../weather"]) {
      const { value } = read(JSON.stringify({ services: [{ ...service, output }] }));
      expect(value?.services[0]?.output).toBe("generated/weather");
    }
  });

  test("gives no value where anything is wrong", () => {
    expect(read(JSON.stringify({ services: [{ ...service, output: ".." }] })).value).toBeUndefined();
  });
});

describe("a mistake in the configuration is shown in its frame", () => {
  test("an unknown key, with the one that was meant", () => {
    expect(shownFor({ ...service, protocal: "aws.protocols#restJson1" })).toBe(dedent`
      error[config/unknown-key]: There is no key \`protocal\`.
         --> tinsmith.json:14:7
          |
       14 |       "protocal": "aws.protocols#restJson1"
          |       ^^^^^^^^^^
          = hint: did you mean \`protocol\`?
          = fix: Write \`protocol\`.
    `);
  });

  test("an unknown key that is like no other, with those that there are", () => {
    expect(show('{ "services": [], "zzz": 1 }')).toContain(
      "hint: the keys here are `$schema`, `services`, `plugins`.",
    );
  });

  test("a missing key, with what belongs there", () => {
    const { output: _, ...rest } = service;
    expect(shownFor(rest)).toBe(dedent`
      error[config/missing-key]: The service has no \`output\`.
        --> tinsmith.json:3:5
         |
       3 |     {
         |     ^
         = hint: The folder of the packages, from the folder of this file and below it. No other service may share it. Such as "generated/weather".
    `);
  });

  test("a value of another type", () => {
    expect(shownFor({ ...service, targets: "types" })).toBe(dedent`
      error[config/wrong-type]: \`targets\` is a string where a list of strings belongs.
        --> tinsmith.json:8:18
         |
       8 |       "targets": "types",
         |                  ^^^^^^^
    `);
  });

  test("one output folder for two services, both shown", () => {
    const other = { ...service, packages: "@example/other-{target}", output: "generated/weather/v2" };
    expect(shownFor(service, other)).toBe(dedent`
      error[config/shared-output]: The output folder \`generated/weather/v2\` overlaps that of another service.
         --> tinsmith.json:24:17
          |
       12 |       "output": "generated/weather",
          |                 ------------------- written to here too
      ...
       24 |       "output": "generated/weather/v2",
          |                 ^^^^^^^^^^^^^^^^^^^^^^
          = hint: each service has a folder of its own, so that its old files can be told from others' new ones.
    `);
  });

  test("a slip in the JSON itself, and what else is wrong beside it", () => {
    const shown = show(`{ "services": [{ "modle": ["*"], }] }`);
    for (const code of ["json/stray-comma", "config/unknown-key", "config/missing-key"])
      expect(shown).toContain(code);
    expect(shown).toContain("did you mean `model`?");
  });
});

describe("the law of each value", () => {
  test.each<[string, object, string, string]>([
    ["an empty list of patterns", { model: [] }, "empty-value", "[]"],
    ["an empty pattern", { model: [""] }, "empty-value", '""'],
    ["a pattern that is no string", { model: [1] }, "wrong-type", "1"],
    ["a service without namespace", { service: "Weather" }, "malformed-shape-id", '"Weather"'],
    ["a service that is a member", { service: "a#B$c" }, "malformed-shape-id", '"a#B$c"'],
    ["a protocol that is no shape id", { protocol: "restJson1" }, "malformed-shape-id", '"restJson1"'],
    ["a protocol that is null", { protocol: null }, "wrong-type", "null"],
    ["a target twice", { targets: ["types", "client", "types"] }, "repeated-value", '"types"'],
    ["a target that is a path", { targets: ["../types"] }, "malformed-target", '"../types"'],
    ["an output outside of the project", { output: "../x" }, "output-outside", '"../x"'],
    ["an output outside by a detour", { output: "a/../../x" }, "output-outside", '"a/../../x"'],
    ["an output that is the project", { output: "./" }, "output-outside", '"./"'],
    ["an absolute output", { output: "/tmp/x" }, "output-outside", '"/tmp/x"'],
    ["an output on another drive", { output: "C:\\x" }, "output-outside", '"C:\\\\x"'],
    ["one package name for several targets", { packages: "weather" }, "missing-placeholder", '"weather"'],
    [
      "a package name that npm refuses",
      { packages: "Weather-{target}" },
      "malformed-package-name",
      '"Weather-{target}"',
    ],
    ["an unknown placeholder", { packages: "weather-{name}" }, "malformed-package-name", '"weather-{name}"'],
    ["a version of two numbers", { packageVersion: "1.0" }, "malformed-version", '"1.0"'],
  ])("%s", (_, change, code, at) => {
    expect(mistakes({ ...service, ...change })).toEqual([[`config/${code}`, at]]);
  });

  test("one target needs no placeholder in its package's name", () => {
    expect(mistakes({ ...service, targets: ["types"], packages: "weather" })).toEqual([]);
  });

  test("two services may not make the same package", () => {
    expect(mistakes(service, { ...service, output: "generated/other" })).toEqual([
      ["config/shared-package", '"@example/weather-{target}"'],
    ]);
  });

  test.each<[string, string, string]>([
    ["no object", "[]", "config/wrong-type"],
    ["no services", "{}", "config/missing-key"],
    ["an empty list of services", `{ "services": [] }`, "config/empty-value"],
    ["services that are no list", `{ "services": {} }`, "config/wrong-type"],
    ["a service that is no object", `{ "services": ["a#B"] }`, "config/wrong-type"],
    ["an empty file", "", "json/empty"],
  ])("%s", (_, text, code) => {
    expect(read(text).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });

  test("all mistakes of all services come in one run", () => {
    const codes = mistakes({ ...service, model: [], service: "x" }, { targets: [] }).map(([code]) => code);
    expect(codes).toEqual([
      "config/empty-value",
      "config/malformed-shape-id",
      "config/missing-key",
      "config/missing-key",
      "config/missing-key",
      "config/missing-key",
      "config/empty-value",
    ]);
  });
});
