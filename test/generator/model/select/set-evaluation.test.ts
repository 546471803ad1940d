import fc from "fast-check";
import { expect, test } from "vitest";
import { invariant } from "../../../../generator/diagnostics/invariant.js";
import type { Model } from "../../../../generator/model/model.js";
import { parseSelector } from "../../../../generator/model/select/parse-selector.js";
import { select, selectMatches } from "../../../../generator/model/select/select.js";
import type { Selector } from "../../../../generator/model/select/selector.js";
import { modelOf } from "../../../support/assembled-model.js";

function selectorOf(text: string): Selector {
  const parsed = parseSelector(text);
  invariant(parsed.kind === "selector", `${text} can be read.`);
  return parsed.selector;
}

function ids(shapes: Iterable<{ readonly id: string }>): string[] {
  return Array.from(shapes, ({ id }) => id).sort();
}

const model = modelOf(`
  service V { version: "1", operations: [O], resources: [R] }
  resource R { identifiers: { id: S }, read: Read, resources: [Inner] }
  resource Inner { identifiers: { id: S, inner: S }, operations: [P] }
  @readonly
  operation Read { input := { @required id: S } output := { tree: Tree } }
  @tags(["a"])
  operation O { input: Loop, output: Tree, errors: [E] }
  operation P { input := { @required id: S, @required inner: S } }
  structure Loop { again: Loop, list: L }
  structure Tree with [M] { left: Tree, right: Leaf, map: K }
  @mixin
  structure M { m: S }
  structure Leaf { @required text: S, number: Integer, loop: Loop }
  list L { member: Leaf }
  map K { key: S, value: U }
  union U { tree: Tree, leaf: Leaf }
  @error("client")
  structure E { @required text: S }
  @length(min: 1)
  string S
  string Alone
`);

const names = ["structure", "member", "string", "operation", "resource", "service", "list", "*"];
const filters = [
  "[trait|required]",
  "[trait|length|min = 1]",
  "[id|name ^= 'L']",
  "[@trait|tags: @{(values)} = a]",
];
const walks = [">", "<", "~>", "-[input, output]->", "<-[member]-", "-[mixin]->", "-[trait]->", "-[none]->"];
const simple = fc.constantFrom(...names, ...filters, ...walks);

const { selector } = fc.letrec<{ selector: string; step: string }>((tie) => ({
  selector: fc.array(tie("step"), { minLength: 1, maxLength: 4 }).map((steps) => steps.join(" ")),
  step: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    simple,
    fc
      .tuple(
        fc.constantFrom("test", "is", "not", "in", "root", "recursive", "topdown", "none"),
        tie("selector"),
      )
      .map(([name, inner]) => `:${name}(${inner})`),
    fc.tuple(tie("selector"), tie("selector")).map(([first, second]) => `:is(${first}, ${second})`),
    fc.tuple(tie("selector"), tie("selector")).map(([first, second]) => `:test(${first}, ${second})`),
  ),
}));

test("all shapes together yield what each of them yields alone", () => {
  fc.assert(
    fc.property(selector, (text) => {
      const parsed = selectorOf(text);
      expect(ids(select(model, parsed))).toEqual(oneByOne(model, parsed));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["structure ~> structure", "a shape reaches itself only by way of another that was selected"],
  [":test(~> [id|name = Loop])", "going backwards, a shape does not count for itself either"],
  [":not(~> structure)", "what qualifies a shape is known from the whole model"],
])("`%s`: %s", (text) => {
  const parsed = selectorOf(text);
  expect(ids(select(model, parsed))).toEqual(oneByOne(model, parsed));
});

/** A variable makes every shape go its own way. */
function oneByOne(of: Model, parsed: Selector): string[] {
  const matches = selectMatches(of, [{ kind: "set", name: "none", selector: [] }, ...parsed]);
  return ids(new Set(matches.map(({ shape }) => shape)));
}

test("a chain of 20,000 shapes takes no time to speak of", () => {
  const count = 20_000;
  const chain = Array.from({ length: count }, (_, index) => `structure A${index} { m: A${index + 1} }`);
  const long = modelOf([...chain, `structure A${count} { s: End }`, "string End"].join("\n"));
  const yieldsOf = (text: string): number => select(long, selectorOf(text)).size;
  expect(yieldsOf("structure ~> [id|name = End]")).toBe(1);
  expect(yieldsOf("[id|namespace = test] structure :test(~> [id|name = End])")).toBe(count + 1);
  expect(yieldsOf("[id|namespace = test] structure :not(~> [id|name = End])")).toBe(0);
  expect(yieldsOf("[id|name = End] < member < structure")).toBe(1);
  expect(yieldsOf("structure :in(:root([id|name = A0] ~> structure))")).toBe(count);
});
