import { expect, test } from "vitest";
import { invariant } from "../../../generator/diagnostics/invariant.js";
import { type Evaluation, evaluate } from "../../../generator/jmespath/evaluate.js";
import type { JsonValue } from "../../../generator/jmespath/json-value.js";
import { parseJmespath } from "../../../generator/jmespath/parser.js";

function valueOf(text: string, current: JsonValue): Evaluation {
  const parsed = parseJmespath(text);
  invariant(parsed.kind === "expression", `${text} is an expression.`);
  return evaluate(parsed.expression, current);
}

test("keys that objects inherit are not there", () => {
  expect(valueOf("constructor", {})).toEqual({ kind: "value", value: null });
  expect(valueOf("__proto__", {})).toEqual({ kind: "value", value: null });
});

test("a key that means something to JavaScript is a key like any other", () => {
  const current: JsonValue = JSON.parse('{"__proto__": 1}') as JsonValue;
  expect(valueOf('{"__proto__": __proto__}.__proto__', current)).toEqual({ kind: "value", value: 1 });
});

test("strings are measured and turned around by characters, not by code units", () => {
  expect(valueOf("length(@)", "a🦊")).toEqual({ kind: "value", value: 2 });
  expect(valueOf("reverse(@)", "a🦊")).toEqual({ kind: "value", value: "🦊a" });
});

test("what a function refuses is an error with the specification's kind", () => {
  expect(valueOf("abs(@)", "a")).toMatchObject({ kind: "error", error: { kind: "invalid-type" } });
  expect(valueOf("abs()", 1)).toMatchObject({ kind: "error", error: { kind: "invalid-arity" } });
  expect(valueOf("foo()", 1)).toMatchObject({ kind: "error", error: { kind: "unknown-function" } });
  expect(valueOf("[::0]", [])).toMatchObject({ kind: "error", error: { kind: "invalid-value" } });
});
