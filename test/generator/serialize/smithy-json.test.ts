import { expect, test } from "vitest";
import { isOfficial } from "../../../generator/model/knowledge/official-shapes.js";
import type { Model } from "../../../generator/model/model.js";
import { flattenMixins } from "../../../generator/model/flatten-mixins.js";
import { serializeAst } from "../../../generator/serialize/smithy-json/serialize-ast.js";
import { modelOf } from "../../support/assembled-model.js";

// https://smithy.io/2.0/spec/json-ast.html

function astOf(model: Model): unknown {
  return JSON.parse(serializeAst(model, ({ id }) => !isOfficial(id)));
}

const mixed = modelOf(`
  @mixin
  @internal
  structure M { a: String, b: String }
  structure S with [M] { c: String }
  apply S$a @required
`);

test("shapes keep their mixins, and what they add to inherited members is applied", () => {
  const m = { a: { target: "smithy.api#String" }, b: { target: "smithy.api#String" } };
  expect(astOf(mixed)).toEqual({
    smithy: "2.0",
    shapes: {
      "test#M": {
        type: "structure",
        members: m,
        traits: { "smithy.api#internal": {}, "smithy.api#mixin": {} },
      },
      "test#S": {
        type: "structure",
        mixins: [{ target: "test#M" }],
        members: { c: { target: "smithy.api#String" } },
      },
      "test#S$a": { type: "apply", traits: { "smithy.api#required": {} } },
    },
  });
});

test("a flattened model has no mixins, and its shapes all that those brought", () => {
  expect(astOf(flattenMixins(mixed))).toEqual({
    smithy: "2.0",
    shapes: {
      "test#S": {
        type: "structure",
        members: {
          a: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
          b: { target: "smithy.api#String" },
          c: { target: "smithy.api#String" },
        },
        traits: { "smithy.api#internal": {} },
      },
    },
  });
});

test("shapes, traits, references and metadata are sorted; members and the values of traits are not", () => {
  const text = serializeAst(
    modelOf(`
      metadata z = { b: [{ d: 1, c: 2 }], a: 0 }
      metadata y = true
      namespace test
      @tags(["z", "a"])
      @externalDocumentation(z: "https://z", a: "https://a")
      service V { version: "1", operations: [b, A] }
      operation b {}
      operation A {}
    `),
    ({ id }) => id === "test#V",
  );
  expect(text).toBe(`{
    "smithy": "2.0",
    "metadata": {
        "y": true,
        "z": {
            "a": 0,
            "b": [
                {
                    "c": 2,
                    "d": 1
                }
            ]
        }
    },
    "shapes": {
        "test#V": {
            "type": "service",
            "version": "1",
            "operations": [
                {
                    "target": "test#A"
                },
                {
                    "target": "test#b"
                }
            ],
            "traits": {
                "smithy.api#externalDocumentation": {
                    "z": "https://z",
                    "a": "https://a"
                },
                "smithy.api#tags": [
                    "z",
                    "a"
                ]
            }
        }
    }
}
`);
});
