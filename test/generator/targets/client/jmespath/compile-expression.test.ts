import { beforeAll, describe, expect, test } from "vitest";

import { identifier } from "../../../../../generator/emit/expressions.js";
import type { Code } from "../../../../../generator/emit/code.js";
import { parseJmespath } from "../../../../../generator/jmespath/parser.js";
import { expectShape } from "../../../../../generator/model/model.js";
import {
  compileCondition,
  compileExpression,
} from "../../../../../generator/targets/client/jmespath/compile-expression.js";
import { Scope, type Workshop } from "../../../../../generator/targets/client/jmespath/scope.js";
import { shapeType } from "../../../../../generator/targets/client/jmespath/shape-type.js";
import { toJson } from "../../../../../generator/targets/client/jmespath/to-json.js";
import type { ValueType } from "../../../../../generator/targets/client/jmespath/value-type.js";
import { runtimeSymbol } from "../../../../../generator/targets/runtime-library.js";
import type { TargetContext } from "../../../../../generator/targets/target.js";
import { planOf, SHOP_PACKAGES } from "../../../../support/plan.js";

const MODEL = `
$version: "2"
namespace example

@aws.protocols#restJson1
service Shop { version: "1", operations: [GetOrder] }

@http(method: "GET", uri: "/order")
operation GetOrder { output: Order }

structure Order {
    @required
    id: String
    state: State
    placedAt: Timestamp
    total: BigDecimal
    photo: Blob
    note: Document
    lines: Lines
    tags: Tags
    parent: Order
    @required
    numbers: Numbers
}

enum State {
    OPEN = "open"
    PAID = "paid"
}

list Lines { member: Line }

structure Line {
    name: String
    @required
    count: Long
    paid: Boolean
    sizes: Numbers
    toString: String
}

list Numbers { member: Integer }

map Tags { key: String, value: String }
`;

let order: ValueType;

beforeAll(async () => {
  const plan = await planOf(MODEL);
  const context: TargetContext = {
    plan,
    packageNames: SHOP_PACKAGES,
    version: "1.0.0",
    license: undefined,
    runtime: new Map(),
    partitions: [],
  };
  order = shapeType(expectShape(plan.model, "example#Order"), context);
});

function compiled(text: string, compile: (expression: Parsed, scope: Scope) => Code): string {
  const parsed = parseJmespath(text);
  if (parsed.kind === "error") throw new Error(`${text} is no expression.`);
  const workshop: Workshop = {
    library: (module, name) => runtimeSymbol("client", `client/jmespath/${module}`, name),
    converters: new Map(),
  };
  const scope = new Scope(workshop, ["order"]);
  const value = compile(parsed.expression, scope);
  return [...scope.body(value), value].map(show).join(" ");
}

type Parsed = Parameters<typeof compileExpression>[0];

function current() {
  return { code: identifier("order"), type: order, isOptional: false, isName: true } as const;
}

function show({ parts }: Code): string {
  const text = parts.map((part) => (typeof part === "string" ? part : part.symbol.name)).join("");
  return text.replace(/\s+/g, " ");
}

// Spec: https://smithy.io/2.0/additional-specs/waiters.html#jmespath-data-model
describe("an expression reads the types of the package", () => {
  test.each([
    ["id", "order.id"],
    ["missing", "null"],
    ["parent.parent.id", "order.parent?.parent?.id"],
    ["lines[0].name", "order.lines?.at(0)?.name"],
    ["lines[-1].count", "order.lines?.at(-1)?.count"],
    ["lines[].name", "order.lines?.flatMap((line) => line.name ?? [])"],
    ["lines[].count", "order.lines?.map((line) => line.count)"],
    ["lines[*].sizes", "order.lines?.map((line) => line.sizes)?.filter(isPresent)"],
    ["lines[].sizes[]", "order.lines?.map((line) => line.sizes)?.filter(isPresent)?.flat()"],
    ["numbers[1:]", "slice(order.numbers, 1, undefined, 1)"],
    [
      "lines[?paid].name",
      "order.lines?.filter((line) => (line.paid === true))?.flatMap((line) => line.name ?? [])",
    ],
    ["tags.kind", 'order.tags?.["kind"]'],
    ["tags.toString", 'ownValue(order.tags, "toString")'],
    ["lines[0].toString", 'ownValue(order.lines?.at(0), "toString")'],
    ["tags.*", "presentValues(order.tags)"],
    ["note.deep", 'ownValue(asObject(order.note), "deep")'],
    ["length(numbers)", "order.numbers.length"],
    ["length(lines)", "given(order.lines).length"],
    ["length(id)", "[...order.id].length"],
    ["length(tags)", "Object.keys(given(order.tags)).length"],
    ["starts_with(id, 'a')", 'order.id.startsWith("a")'],
    ["id == 'a'", '(order.id === "a")'],
    ["id != 'a'", '(order.id !== "a")'],
    ["state == 'open'", '(order.state === "open")'],
    ["state == 'gone'", 'equals((order.state ?? null), "gone")'],
    ["id == 'a' || id == 'b'", '((order.id === "a") || (order.id === "b"))'],
    ["lines[0].count == `2`", "(toNumber(order.lines?.at(0)?.count) === (2))"],
    ["id | length(@) > `1`", "([...order.id].length > (1))"],
  ])("%s is %s", (text, expected) => {
    expect(compiled(text, (expression, scope) => compileExpression(expression, current(), scope).code)).toBe(
      expected,
    );
  });
});

describe("as JSON a value is what JMESPath knows", () => {
  test.each([
    ["placedAt", "(toSeconds(order.placedAt) ?? null)"],
    ["total", "(toNumber(order.total) ?? null)"],
    ["photo", "(toBase64(order.photo) ?? null)"],
    ["lines[].count", "(order.lines?.map((line) => line.count)?.map((item) => Number(item)) ?? null)"],
    ["parent", "orderToJson(order.parent)"],
  ])("%s is %s", (text, expected) => {
    const asJson = (expression: Parsed, scope: Scope) =>
      toJson(compileExpression(expression, current(), scope), scope);
    expect(compiled(text, asJson)).toBe(expected);
  });
});

// Spec: https://jmespath.org/specification.html#or-expressions
describe("a condition is a boolean of TypeScript", () => {
  test.each([
    ["id", "Boolean(order.id)"],
    ["lines", "((order.lines?.length ?? 0) > 0)"],
    ["!lines", "!(((order.lines?.length ?? 0) > 0))"],
    ["total", "isPresent(order.total)"],
    ["note", "isTruthy(order.note)"],
    ["id && state", "(Boolean(order.id) && Boolean(order.state))"],
    ["lines[0].count > `2`", "((toNumber(order.lines?.at(0)?.count) ?? NaN) > (2))"],
    ["note.size > `2`", '(asNumber((ownValue(asObject(order.note), "size") ?? null)) > (2))'],
  ])("%s is %s", (text, expected) => {
    expect(compiled(text, (expression, scope) => compileCondition(expression, current(), scope))).toBe(
      expected,
    );
  });
});
