import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ast, idl, loadModel } from "../../../generator/index.js";
import type { LoadOptions, Model } from "../../../generator/index.js";

/** Expects that both languages say of a model all that it is: what is read back of them has the same JSON AST. */
async function expectRoundTrip(options: LoadOptions): Promise<void> {
  const { model } = await loadModel(options);
  for (const flatten of [false, true]) {
    const text = await ast(model, { flatten });
    const { model: viaAst } = await loadModel({ texts: { "model.json": text } });
    expect(await ast(viaAst)).toBe(text);
    const { model: viaIdl } = await loadModel({ texts: Object.fromEntries(await idl(model, { flatten })) });
    expect(await sortedIdentifiers(viaIdl)).toBe(await sortedIdentifiers(viaAst));
  }
}

/** The identifiers of a resource are a set: IDL sorts them. */
async function sortedIdentifiers(model: Model): Promise<string> {
  return JSON.stringify(JSON.parse(await ast(model)), (key, value: unknown) => {
    if (key !== "identifiers" || typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).sort(([first], [second]) => (first < second ? -1 : 1)));
  });
}

const workingFolder = resolve(".").replaceAll("\\", "/");

describe("a model is the same after serializing and reading it", () => {
  test.each(["model", "test/golden/kitchen-sink/model"])("%s", async (folder) => {
    await expectRoundTrip({ workingFolder, files: [folder] });
  });

  test("the prelude and the official traits", async () => {
    const names = readdirSync("generator/prelude").filter((name) => name.endsWith(".smithy"));
    const texts = names.map((name) => [`own/${name}`, readFileSync(`generator/prelude/${name}`, "utf8")]);
    await expectRoundTrip({ texts: Object.fromEntries(texts) });
  });
});

describe("values survive, whatever is in them", () => {
  test("documentation, in comments or not", async () => {
    const documentation = many(fc.string({ unit: "binary" }));
    await fc.assert(
      fc.asyncProperty(documentation, async (texts) => {
        await expectTraits(texts.map((text) => ({ "smithy.api#documentation": text })));
      }),
      { examples: [[["a\r\nb", "\ud800", " \n\n x", "", "*/ $x \\u0000"]]], numRuns: 2 },
    );
  });

  test("documents, with any keys", async () => {
    const documents = many(fc.jsonValue().filter((value) => value !== null));
    await fc.assert(
      fc.asyncProperty(documents, async (values) => {
        await expectTraits(values.map((value) => ({ "test#any": value })));
      }),
      { examples: [[[{ ["__proto__"]: { a: 1 } }, { "": [] }, 1e21, { _: { "a b": {} } }]]], numRuns: 2 },
    );
  });

  test("numbers, with all their digits", async () => {
    const text = `{"smithy":"2.0","shapes":{"test#S":{"type":"string","traits":{"test#any":12345678901234567890.10}},
      "test#any":{"type":"document","traits":{"smithy.api#trait":{}}}}}`;
    const { model } = await loadModel({ texts: { "model.json": text } });
    expect(await ast(model)).toContain("12345678901234567890.10");
    expect((await idl(model)).get("test.smithy")).toContain("@any(12345678901234567890.10)");
  });
});

/** Loading a model takes its time, so there are many values in each. */
function many<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<readonly Value[]> {
  return fc.array(values, { minLength: 30, maxLength: 30 });
}

/** Expects that a model survives in which each set of traits is applied to a shape and to a member. */
async function expectTraits(all: readonly object[]): Promise<void> {
  const shapes = all.map((traits, index) => {
    const members = { m: { target: "smithy.api#String", traits } };
    return [`test#S${index}`, { type: "structure", members, traits }] as const;
  });
  const any = { type: "document", traits: { "smithy.api#trait": {} } };
  const model = { smithy: "2.0", shapes: { "test#any": any, ...Object.fromEntries(shapes) } };
  await expectRoundTrip({ texts: { "model.json": JSON.stringify(model) } });
}
