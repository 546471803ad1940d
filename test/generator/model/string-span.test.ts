import { expect, test } from "vitest";
import { invariant } from "../../../generator/diagnostics/invariant.js";
import { parseSmithyIdl } from "../../../generator/inputs/smithy-idl/parse-smithy-idl.js";
import type { StringNode } from "../../../generator/model/node.js";
import { stringSpan } from "../../../generator/model/string-span.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import { spanText } from "../../../generator/source/span.js";

function stringNode(literal: string): StringNode {
  const source = new SourceFile("a.smithy", `$version: "2"\nmetadata a = ${literal}\nnamespace a`);
  const node = parseSmithyIdl(source).value.metadata[0]?.value;
  invariant(node?.kind === "string", "The metadata is a string.");
  return node;
}

test("a part of a string points into its quotes", () => {
  expect(spanText(stringSpan(stringNode(`"/a/{b}"`), 3, 6))).toBe("{b}");
});

test("an escape counts as the character that it stands for", () => {
  expect(spanText(stringSpan(stringNode(String.raw`"\"\u0041\n{b}"`), 3, 6))).toBe("{b}");
});

test("a part of a text block points at the whole block", () => {
  const node = stringNode(`"""\n  {b}"""`);
  expect(stringSpan(node, 0, 3)).toBe(node.span);
});
