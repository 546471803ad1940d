import { describe, expect, it } from "vitest";

import { code } from "../../../generator/emit/code.js";
import type { Declaration } from "../../../generator/emit/declarations.js";
import { doc } from "../../../generator/emit/doc-comment.js";
import {
  entry,
  identifier,
  literal,
  object,
  property,
  regularExpression,
  template,
} from "../../../generator/emit/expressions.js";
import { printPackage } from "../../../generator/emit/print.js";
import { ifThen, returns, switchOn } from "../../../generator/emit/statements.js";
import { externalSymbol, typeOf, type CodeSymbol } from "../../../generator/emit/symbol.js";

const PACKAGE = "@example/shop";

describe("printing a module", () => {
  it("imports what the code names, as types where only types are meant", async () => {
    const metadata = externalSymbol("@smithy/types", "MetadataBearer");
    const text = await print([
      {
        kind: "type",
        name: "Answer",
        type: code`${typeOf(metadata)} & ${typeOf(local("Order", "src/order.ts"))}`,
      },
      {
        kind: "constant",
        name: "answer",
        type: code`number`,
        value: code`${local("count", "src/order.ts")}()`,
      },
    ]);
    expect(text).toBe(`import type { MetadataBearer } from "@smithy/types";
import { type Order, count } from "./order.js";

export type Answer = MetadataBearer & Order;

export const answer: number = count();
`);
  });

  it("imports from its own package by path and from another one by name", async () => {
    const other: CodeSymbol = {
      kind: "symbol",
      name: "Stage",
      package: "@example/types",
      file: "src/stage.ts",
    };
    const text = await print(
      [{ kind: "statement", code: code`use(${local("readStage", "src/codec/stage.ts")}, ${other});` }],
      "src/server/service.ts",
    );
    expect(text).toBe(`import { Stage } from "@example/types";
import { readStage } from "../codec/stage.js";

use(readStage, Stage);
`);
  });

  it("does not import what the module itself declares", async () => {
    const text = await print([
      { kind: "constant", name: "first", value: literal(1) },
      { kind: "constant", name: "second", value: code`${local("first", "src/module.ts")} + 1` },
    ]);
    expect(text).not.toContain("import");
  });

  it("gives an import another name where its own is taken", async () => {
    const text = await print([
      { kind: "type", name: "Order", type: code`${typeOf(local("Order", "src/order.ts"))}` },
    ]);
    expect(text).toContain('import type { Order as Order_ } from "./order.js";');
    expect(text).toContain("export type Order = Order_;");
  });

  it("writes interfaces, functions, classes and re-exports with their comments", async () => {
    const text = await print([
      {
        kind: "interface",
        name: "Order",
        docs: doc("An order."),
        properties: [
          { name: "id", type: code`string`, docs: doc("Its id.") },
          { name: "content-type", type: code`string | undefined`, optional: true },
        ],
      },
      {
        kind: "function",
        name: "describe",
        parameters: [{ name: "order", type: code`Order` }],
        returns: code`string`,
        statements: [
          ifThen(code`${property(identifier("order"), "id")} === ${literal("a")}`, [returns(literal("A"))]),
          switchOn(code`order.id`, [{ values: ["b", "c"], statements: [returns(literal("B or C"))] }]),
          returns(template(["order ", code`order.id`])),
        ],
      },
      {
        kind: "class",
        name: "Shop",
        extends: code`Base`,
        fields: [{ name: "name", readonly: true, override: true, value: literal("Shop") }],
        constructor_: {
          parameters: [{ name: "size", type: code`number` }],
          statements: [code`super(size);`],
        },
        methods: [{ name: "close", parameters: [], returns: code`void`, statements: [] }],
      },
      { kind: "re-export", from: { file: "src/errors.ts" } },
      { kind: "re-export", from: { package: "@example/types" }, names: [{ name: "Order", typeOnly: true }] },
    ]);
    expect(text).toBe(`/** An order. */
export interface Order {
  /** Its id. */
  id: string;
  "content-type"?: string | undefined;
}

export function describe(order: Order): string {
  if (order.id === "a") return "A";
  switch (order.id) {
    case "b":
    case "c":
      return "B or C";
  }

  return \`order \${order.id}\`;
}

export class Shop extends Base {
  override readonly name = "Shop";

  constructor(size: number) {
    super(size);
  }

  close(): void {}
}

export * from "./errors.js";
export type { Order } from "@example/types";
`);
  });

  it("prints the same bytes twice", async () => {
    const declarations: Declaration[] = [
      { kind: "constant", name: "a", value: object([["b", literal("c")]]) },
    ];
    expect(await print(declarations)).toBe(await print(declarations));
  });
});

describe("hostile text", () => {
  const HOSTILE = "*/ } ` ${process.exit()} \" ' \\ \u2028 \u2029 </script> \n@see {@link x}";

  it("stays text in literals, templates, keys and comments", async () => {
    const text = await print([
      {
        kind: "constant",
        name: "other",
        value: object([
          [HOSTILE, literal(1)],
          ["b", literal(2)],
        ]),
      },
      {
        kind: "constant",
        name: "values",
        docs: doc(HOSTILE),
        value: object([
          [HOSTILE, literal(HOSTILE)],
          ["template", template([HOSTILE, literal("end")])],
          ["entry", code`[${entry(code`other`, HOSTILE)}]`],
        ]),
      },
    ]);
    const values = await evaluate(text, "values");
    expect(values).toEqual({ [HOSTILE]: HOSTILE, template: `${HOSTILE}end`, entry: [1] });
  });

  it("is refused as an identifier", () => {
    expect(() => identifier("a; b")).toThrow(TypeError);
    expect(() => identifier("__proto__")).toThrow(TypeError);
  });

  it("keeps `__proto__` a plain key", async () => {
    const text = await print([{ kind: "constant", name: "o", value: object([["__proto__", literal(1)]]) }]);
    expect(text).toContain('["__proto__"]: 1');
  });
});

describe("a regular expression", () => {
  it.each(["^[/*)( ]+$", "[//]", "\\\\/*$", "[\\\\/*]", "/", "^[/][\"'`]$"])(
    "%s means what it says",
    async (pattern) => {
      const text = await print([
        { kind: "constant", name: "pattern", value: regularExpression(pattern, "u") },
        { kind: "constant", name: "after", docs: doc("Still code."), value: literal(1) },
      ]);
      const printed = await evaluate(text, "pattern");
      const texts = ["/", "*", "\\", "\\/", "\\//", '/"', "x", "(", "//"];
      expect(printed).toBeInstanceOf(RegExp);
      expect(texts.map((value) => printed instanceof RegExp && printed.test(value))).toEqual(
        texts.map((value) => new RegExp(pattern, "u").test(value)),
      );
      expect(await evaluate(text, "after")).toBe(1);
    },
  );
});

/** The value of an export of a printed module. */
async function evaluate(text: string, name: string): Promise<unknown> {
  const url = `data:text/javascript,${encodeURIComponent(text)}`;
  const module = (await import(/* @vite-ignore */ url)) as Record<string, unknown>;
  return module[name];
}

function local(name: string, file: string): CodeSymbol {
  return { kind: "symbol", name, package: PACKAGE, file };
}

async function print(declarations: readonly Declaration[], path = "src/module.ts"): Promise<string> {
  const files = await printPackage({
    target: "test",
    name: PACKAGE,
    folder: "shop",
    files: [{ kind: "module", path, declarations }],
  });
  return files[0]?.text ?? "";
}
