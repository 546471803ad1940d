import { expect, test } from "vitest";
import { invariant } from "../../../generator/diagnostics/invariant.js";
import { checkTypes } from "../../../generator/jmespath/check-types.js";
import { type DescribedValue, describeJson } from "../../../generator/jmespath/described-value.js";
import { parseJmespath } from "../../../generator/jmespath/parser.js";

function check(text: string, current?: DescribedValue): ReturnType<typeof checkTypes> {
  const parsed = parseJmespath(text);
  invariant(parsed.kind === "expression", `${text} is an expression.`);
  return checkTypes(parsed.expression, current);
}

const order = describeJson({ id: "aa", price: 8, paid: true, parcels: [{ state: "aa" }, { state: "aa" }] });

test.each([
  ["id", "string"],
  ["price > `3`", "boolean"],
  ["parcels[].state", "array"],
  ["parcels[0].state", "string"],
  ["parcels[?state == 'aa'] | [0].state", "string"],
  ["length(parcels)", "number"],
  ["{a: id, b: price}", "object"],
  ["[id, price][1]", "number"],
  ["paid && id", "string"],
  ["paid || id", "boolean"],
  ["not_null(id)", "any"],
  ["parcels[7]", "null"],
])("%s gives %s", (text, type) => {
  expect(check(text, order)).toMatchObject({ type, problems: [] });
});

test.each([
  ["foo", "danger", "Object field 'foo' does not exist in object with properties [id, price, paid, parcels]"],
  ["id.foo", "danger", "Object field 'foo' extraction performed on string"],
  ["id[0]", "danger", "Array index '0' extraction performed on string"],
  ["id[]", "danger", "Array flatten performed on string"],
  ["id[*]", "danger", "Array projection performed on string"],
  ["parcels.*", "danger", "Object projection performed on array"],
  ["id[?a]", "danger", "Filter projection performed on string"],
  ["id[1:]", "danger", "Slice performed on string"],
  ["id < 'b'", "warning", "Invalid comparator '<' for string"],
  ["foo()", "error", "Unknown function: foo"],
  ["length()", "error", "length function expected 1 arguments, but was given 0"],
  ["abs(id)", "error", "abs function argument 0 error: Expected argument to be number, but found string"],
  [
    "length(price)",
    "error",
    "length function argument 0 error: Expected one of [string, array, object], but found number",
  ],
  [
    "sum(parcels)",
    "error",
    "sum function argument 0 error: Expected an array of number, but found object at index 0",
  ],
])("%s is told what will not work", (text, severity, reference) => {
  const { problems } = check(text, order);
  expect(problems[0]).toMatchObject({ severity, reference });
});

test("what is not known is not judged", () => {
  expect(check("foo[].bar[0].baz < `1`").problems).toEqual([]);
});

test("a problem is told once, however many elements have it", () => {
  expect(check("parcels[].stat", order).problems).toHaveLength(1);
});

test("an endless description is read no further than the expression goes", () => {
  const node: DescribedValue = { kind: "object", keys: ["next", "other"], get: () => node };
  expect(check("next.other.next", node).type).toBe("object");
  expect(check("*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*", node).type).toBe("array");
  expect(check("next == other", node).type).toBe("boolean");
});

test("of very many problems the first are told", () => {
  const text = `[${Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(", ")}]`;
  expect(check(text, order).problems).toHaveLength(100);
});
