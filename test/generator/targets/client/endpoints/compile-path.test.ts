import { expect, test } from "vitest";

import { identifier } from "../../../../../generator/emit/expressions.js";
import { parseJmespath } from "../../../../../generator/jmespath/parser.js";
import { compilePath } from "../../../../../generator/targets/client/endpoints/compile-path.js";

function compiled(path: string): string | undefined {
  const parsed = parseJmespath(path);
  if (parsed.kind === "error") throw new Error(`${path} is no path.`);
  const parts = compilePath(parsed.expression, identifier("input"))?.parts;
  return parts?.map((part) => (typeof part === "string" ? part : part.symbol.name)).join("");
}

// Spec: …/rules-engine/parameters.html#smithy-rules-operationcontextparams-trait
test.each([
  ["Name", "input.Name"],
  ["Table.Name", "input.Table?.Name"],
  ['Table."na-me"', 'input.Table?.["na-me"]'],
  ["Names[0]", "input.Names?.at(0)"],
  ["keys(Tables)", "Object.keys(input.Tables ?? {})"],
  ["Items[*].Get.Name", "input.Items?.map((item) => item?.Get?.Name)?.filter((item) => item != null)"],
  [
    "Tables.*.Name",
    "Object.values(input.Tables ?? {}).map((item) => item?.Name).filter((item) => item != null)",
  ],
])("the path %s is %s", (path, expected) => {
  expect(compiled(path)).toBe(expected);
});

test.each(["a || b", "length(a)", "a[?b]"])("%s is no path into an input", (path) => {
  expect(compiled(path)).toBeUndefined();
});
