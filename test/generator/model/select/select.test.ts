import { expect, test } from "vitest";
import { invariant } from "../../../../generator/diagnostics/invariant.js";
import { allShapes } from "../../../../generator/model/knowledge/any-shape.js";
import type { Model } from "../../../../generator/model/model.js";
import { parseSelector } from "../../../../generator/model/select/parse-selector.js";
import { select, selectAmong, selectMatches } from "../../../../generator/model/select/select.js";
import type { Selector } from "../../../../generator/model/select/selector.js";
import { modelOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/selectors.html

function selectorOf(text: string): Selector {
  const parsed = parseSelector(text);
  invariant(parsed.kind === "selector", `${text} can be read.`);
  return parsed.selector;
}

/** The names of what a selector yields in the namespace `test`, sorted. */
function selected(model: Model, text: string): string[] {
  const ids = Array.from(select(model, selectorOf(text)), ({ id }) => id);
  return ids
    .filter((id) => id.startsWith("test#"))
    .map((id) => id.slice("test#".length))
    .sort();
}

const types = modelOf(`
  string S
  enum E { A }
  integer I
  intEnum N {
    A = 1
  }
  list L { member: S }
  map M { key: S, value: I }
  structure T { s: S }
  union U { i: I }
  operation O { input: T, errors: [X] }
  @error("client")
  structure X {}
  resource R { identifiers: { id: S }, read: O }
  service V { version: "2020-01-01", resources: [R] }
`);

test.each([
  ["string", ["E", "S"]],
  ["number", ["I", "N"]],
  ["simpleType", ["E", "I", "N", "S"]],
  ["aggregateType", ["L", "M", "T", "U", "X"]],
  ["serviceType", ["O", "R", "V"]],
  ["collection", ["L"]],
  ["list > member", ["L$member"]],
  ["list > member > *", ["S"]],
  ["[id|name=S] < * < *", ["L", "M", "T", "V"]],
  ["operation -[error]-> *", ["X"]],
  ["structure <-[input]- operation", ["O"]],
  ["resource -[identifier, read]-> *", ["O", "S"]],
  ["resource -[unknown]-> *", []],
  ["service ~> operation", ["O"]],
  ["structure -[trait]-> *", []],
  ["[service|version ^= '2020']", ["V"]],
  [":test(> member > string)", ["L", "M", "T"]],
  ["list:test(> member > string)", ["L"]],
  [":is(list, map)", ["L", "M"]],
  ["structure :not([trait|error])", ["T"]],
  [":unknown(*)", []],
])("`%s` yields %s", (text, expected) => {
  expect(selected(types, text)).toEqual(expected);
});

const attributes = modelOf(`
  @length(min: 1)
  string One
  @length(min: 10, max: 10)
  string Ten
  @tags(["a", "b"])
  @since("2019")
  string Tagged
  @tags(["c"])
  @documentation("")
  string Other
`);

test.each([
  ["[trait|length]", ["One", "Ten"]],
  ["[trait|length|max]", ["Ten"]],
  ["[trait|length|min > 1]", ["Ten"]],
  ["[trait|length|min >= 1]", ["One", "Ten"]],
  ["[trait|length|min < 'x']", []],
  ["[@trait|length: @{min} = @{max}]", ["Ten"]],
  ["[trait|tags|(values) = a]", ["Tagged"]],
  ["[trait|tags|(length) = 2]", ["Tagged"]],
  ["[trait|(keys)|name = since]", ["Tagged"]],
  ["[trait|tags|(values) = A]", []],
  ["[trait|tags|(values) = A i]", ["Tagged"]],
  ["[trait|since = 2018, 2019]", ["Tagged"]],
  ["[id|name ^= T]", ["Tagged", "Ten"]],
  ["[id|name $= n]", ["Ten"]],
  ["[id|name *= the]", ["Other"]],
  ["string [trait|tags ?= false] [id|namespace = test]", ["One", "Ten"]],
  ["[trait|documentation] [id|namespace = test]", ["Other"]],
  ["[trait|documentation|nothing|there = x]", []],
  ["[@: @{trait|tags|(values)} {<} @{trait|tags|(values)} && @{trait|tags} ?= true]", ["Other", "Tagged"]],
])("`%s` compares attributes: %s", (text, expected) => {
  expect(selected(attributes, text)).toEqual(expected);
});

test("a variable keeps what a selector yielded for the starting shape", () => {
  const model = modelOf(`
    operation A { input := { a: Integer } output := { a: Integer } }
    operation B { input := { a: Integer } }
  `);
  expect(selected(model, "operation $out(-[output]->) :not(:test(${out}))")).toEqual(["B"]);
});

test("matches come with the variables of the moment", () => {
  const matches = selectMatches(types, selectorOf("service $r(-[resource]->) ~> operation"));
  expect(
    matches.map(({ shape, variables }) => [shape.id, [...(variables.get("r") ?? [])].map(({ id }) => id)]),
  ).toEqual([["test#O", ["test#R"]]]);
});

test("`:in` and `:root` hold a shape against all that another selector yields", () => {
  expect(selected(types, "string :in(:root(list > member > string))")).toEqual(["S"]);
  expect(selected(types, "string :not(:in(:root(list > member > string)))")).toEqual(["E"]);
});

test("`:recursive` goes on from what it yields", () => {
  const model = modelOf(`
    resource A { resources: [B] }
    resource B { resources: [C] }
    resource C {}
  `);
  expect(selected(model, "resource :test(:recursive(<-[resource]-) [id|name=A])")).toEqual(["B", "C"]);
});

test("`:topdown` hands a match down until it is taken back", () => {
  const model = modelOf(`
    @trait
    structure data {}
    @trait
    structure control {}
    @data
    service S { operations: [A], resources: [R] }
    operation A {}
    @control
    resource R { operations: [B] }
    operation B {}
  `);
  expect(selected(model, ":topdown([trait|test#data])")).toEqual(["A", "B", "R", "S"]);
  expect(selected(model, ":topdown([trait|test#data], [trait|test#control])")).toEqual(["A", "S"]);
});

test.each([
  "structure > member",
  "list > member > string",
  ":is(string, structure > member)",
  "operation -[input]-> structure > member",
  ":test(> member)",
  "member :test(> string)",
])("selecting among candidates gives what selecting in the whole model gives: `%s`", (text) => {
  const selector = selectorOf(text);
  const whole = select(types, selector);
  const candidates = allShapes(types).filter((_, index) => index % 2 === 0);
  expect(selectAmong(types, selector, candidates)).toEqual(
    new Set(candidates.filter((shape) => whole.has(shape))),
  );
});
