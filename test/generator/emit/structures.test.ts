import { expect, it } from "vitest";

import { code } from "../../../generator/emit/code.js";
import { doc } from "../../../generator/emit/doc-comment.js";
import { printPackage } from "../../../generator/emit/print.js";

it("writes the overloads of a function before its body", async () => {
  const [file] = await printPackage({
    target: "test",
    name: "@example/shop",
    folder: "shop",
    files: [
      {
        kind: "module",
        path: "src/module.ts",
        declarations: [
          {
            kind: "function",
            name: "parse",
            overloads: [
              {
                docs: doc("Reads a number."),
                parameters: [{ name: "text", type: code`string` }],
                returns: code`number`,
              },
              {
                typeParameters: [code`Value`],
                parameters: [
                  { name: "text", type: code`string` },
                  { name: "other", type: code`Value` },
                ],
                returns: code`number | Value`,
              },
            ],
            parameters: [
              { name: "text", type: code`string` },
              { name: "other", type: code`unknown`, optional: true },
            ],
            returns: code`unknown`,
            statements: [code`return text === "" ? other : Number(text);`],
          },
        ],
      },
    ],
  });
  expect(file?.text).toBe(`/** Reads a number. */
export function parse(text: string): number;
export function parse<Value>(text: string, other: Value): number | Value;
export function parse(text: string, other?: unknown): unknown {
  return text === "" ? other : Number(text);
}
`);
});
