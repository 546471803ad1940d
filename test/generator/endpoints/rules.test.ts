import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveEndpoint } from "../../../generator/endpoints/evaluate.js";
import { readDiagram } from "../../../generator/endpoints/read-diagram.js";
import { type ReadResult, readRuleSet } from "../../../generator/endpoints/read-rule-set.js";
import type { RuleValue } from "../../../generator/endpoints/rule-value.js";
import type { Node, ObjectEntry } from "../../../generator/model/node.js";
import { SourceFile } from "../../../generator/source/source-file.js";

const span = { file: new SourceFile("rules.json", ""), start: 0, end: 0 };

/** The node of a plain value, at no place. */
function nodeOf(value: unknown): Node {
  if (value === null || value === undefined) return { kind: "null", span };
  if (typeof value === "boolean") return { kind: "boolean", value, span };
  if (typeof value === "number") return { kind: "number", value, text: String(value), span };
  if (typeof value === "string") return { kind: "string", value, span };
  if (Array.isArray(value)) return { kind: "array", elements: value.map(nodeOf), span };
  const entries = Object.entries(value).map(([key, entry]): readonly [string, ObjectEntry] => [
    key,
    { key: { kind: "string", value: key, span }, value: nodeOf(entry) },
  ]);
  return { kind: "object", entries: new Map(entries), span };
}

function resolve(
  rules: ReadResult<Parameters<typeof resolveEndpoint>[0]>,
  values: Record<string, RuleValue>,
) {
  if (rules.kind === "broken") return rules.problems.map(({ message }) => message);
  const resolution = resolveEndpoint(rules.rules, new Map(Object.entries(values)));
  if (resolution.kind === "endpoint") return resolution.url;
  return resolution.message;
}

const region = { ref: "Region" };
const parameters = { Region: { type: "string" }, Fast: { type: "boolean", required: true, default: false } };

function tree(...rules: readonly unknown[]): ReturnType<typeof readRuleSet> {
  return readRuleSet(nodeOf({ version: "1.1", parameters, rules }));
}

test("the first rule whose conditions hold decides, and names end with their rule", () => {
  const rules = tree(
    {
      type: "tree",
      conditions: [{ fn: "isSet", argv: [region] }],
      rules: [
        {
          type: "endpoint",
          conditions: [
            { fn: "substring", argv: [region, 0, 2, false], assign: "Land" },
            { fn: "stringEquals", argv: [{ ref: "Land" }, "us"] },
          ],
          endpoint: { url: "https://{Land}.example.com" },
        },
        {
          type: "endpoint",
          conditions: [{ fn: "substring", argv: [region, 0, 2, true], assign: "Land" }],
          endpoint: { url: "https://{{{Land}}}.example.com" },
        },
      ],
    },
    { type: "error", conditions: [], error: "no region" },
  );
  expect(resolve(rules, { Region: "us-1" })).toBe("https://us.example.com");
  expect(resolve(rules, { Region: "eu-1" })).toBe("https://{-1}.example.com");
  expect(resolve(rules, {})).toBe("no region");
  expect(resolve(rules, { Region: "x" })).toBe("no rule of a tree rule applies");
});

test("what is proven within not is not proven outside of it", () => {
  const rules = tree({
    type: "endpoint",
    conditions: [{ fn: "not", argv: [{ fn: "isSet", argv: [region] }] }],
    endpoint: { url: "{Region}" },
  });
  expect(resolve(rules, {})).toEqual(["This value may be missing."]);
});

test("coalesce and ite choose among values of one type", () => {
  const choose = { fn: "ite", argv: [{ ref: "Fast" }, "fast", { fn: "coalesce", argv: [region, "here"] }] };
  const rules = tree({
    type: "endpoint",
    conditions: [{ ...choose, assign: "Name" }],
    endpoint: { url: "https://{Name}.example.com" },
  });
  expect(resolve(rules, { Fast: true })).toBe("https://fast.example.com");
  expect(resolve(rules, { Region: "there" })).toBe("https://there.example.com");
  expect(resolve(rules, {})).toBe("https://here.example.com");
  expect(
    resolve(tree({ type: "error", conditions: [], error: { fn: "coalesce", argv: ["a", true] } }), {}),
  ).toEqual(["This has to be a string, and is a boolean."]);
});

/** The terminal node, and nodes of three numbers each. */
function diagram(root: number, ...nodes: readonly (readonly number[])[]): ReturnType<typeof readDiagram> {
  const all = [[-1, 1, -1], ...nodes];
  const bytes = new DataView(new ArrayBuffer(all.length * 12));
  for (const [index, number] of all.flat().entries()) bytes.setInt32(index * 4, number);
  return readDiagram(
    nodeOf({
      version: "1.1",
      parameters,
      conditions: [
        { fn: "isSet", argv: [region] },
        { fn: "booleanEquals", argv: [{ ref: "Fast" }, true] },
      ],
      results: [
        { type: "endpoint", endpoint: { url: "https://{Region}.example.com" } },
        { type: "error", error: "too fast" },
      ],
      root,
      nodeCount: all.length,
      nodes: Buffer.from(bytes.buffer).toString("base64"),
    }),
  );
}

test("a diagram is followed from its root, and a negative reference swaps the ways", () => {
  const [endpoint, error, none] = [100_000_001, 100_000_002, -1];
  const plain = diagram(2, [0, 3, none], [1, error, endpoint]);
  expect(resolve(plain, { Region: "here" })).toBe("https://here.example.com");
  expect(resolve(plain, { Region: "here", Fast: true })).toBe("too fast");
  expect(resolve(plain, {})).toBe("no result applies");
  const negated = diagram(2, [0, -3, none], [1, endpoint, error]);
  expect(resolve(negated, { Region: "here" })).toBe("https://here.example.com");
});

test("a diagram that leads in a circle comes to an end", () => {
  expect(resolve(diagram(2, [0, 2, 2]), {})).toBe("no result applies");
});

test("any value at all is a rule set, or is told why not", () => {
  const word = fc.constantFrom(
    "version",
    "1.0",
    "parameters",
    "rules",
    "type",
    "endpoint",
    "tree",
    "error",
    "url",
    "conditions",
    "fn",
    "argv",
    "ref",
    "isSet",
    "getAttr",
    "{a#b}",
    "{",
    "a[0]",
    "__proto__",
    "headers",
    "properties",
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      word,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(word, tie("value"), { maxKeys: 6 }),
    ),
  }));
  fc.assert(
    fc.property(value, value, (rules, conditions) => {
      const node = nodeOf({ version: "1.0", parameters: {}, rules: [rules], conditions, results: [rules] });
      const result = readRuleSet(node);
      if (result.kind === "sound") resolveEndpoint(result.rules, new Map());
      expect(result.kind === "sound" || result.problems.length > 0).toBe(true);
      expect(readDiagram(node).kind).toBe("broken");
    }),
    { numRuns: 500 },
  );
});

test("rules nested without end are refused, not followed", () => {
  let rule: unknown = { type: "error", conditions: [], error: "deep" };
  for (let depth = 0; depth < 1000; depth++) rule = { type: "tree", conditions: [], rules: [rule] };
  expect(tree(rule).kind).toBe("broken");
});
