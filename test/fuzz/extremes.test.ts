import { describe, test } from "vitest";
import { hostileNames } from "./names.js";
import { expectSurvival } from "./survival.js";

// Each is taken all the way, as in the other file; what is too deep or too much is told of, and nothing crashes.

const HEADER = '$version: "2"\nnamespace a\n';
/** As deep as values of JSON may be, less what stands around them here. */
const DEEP = 990;
const VERY_DEEP = 100_000;
const MANY = 20_000;

describe("a deep file of the IDL", () => {
  test.each([
    ["arrays", "metadata a = " + "[".repeat(VERY_DEEP)],
    ["objects", "metadata a = " + "{a:".repeat(VERY_DEEP)],
    ["traits", "@a(".repeat(VERY_DEEP)],
    ["structures", "structure A { a: ".repeat(MANY)],
    ["a selector", `@trait(selector: "${nested(":not(", "*", ")", VERY_DEEP)}")\nstring A\n`],
    ["a pattern", `@pattern("${nested("(", "a", ")", MANY)}")\nstring A\n`],
    ["classes of a pattern", `@pattern("${"[".repeat(MANY)}")\nstring A\n`],
    ["mixins", chain((name, next) => `@mixin structure ${name} with [${next}] {}`)],
    ["members", chain((name, next) => `structure ${name} { @required a: ${next} }`)],
    ["lists", chain((name, next) => `list ${name} { member: ${next} }`)],
    ["resources", chain((name, next) => `resource ${name} { resources: [${next}] }`)],
  ])("of %s is survived", (_, text) => expectSurvival({ path: "main.smithy", text: HEADER + text }));
});

describe("a deep file of the JSON AST", () => {
  test.each([
    ["arrays", metadata(nested("[", "1", "]", DEEP))],
    ["objects", metadata(nested('{"a":', "1", "}", DEEP))],
    ["too many arrays", metadata("[".repeat(VERY_DEEP))],
    ["a value of a document", trait("document", nested("[", "1", "]", DEEP))],
    ["a value of another type", trait("string", nested('{"a":', "1", "}", DEEP))],
  ])("of %s is survived", (_, text) => expectSurvival({ path: "main.json", text }));

  test("of rules is survived", () => {
    const rules = nested('[{"conditions":[],"type":"tree","rules":', "[]", "}]", DEEP / 2 - 5);
    const ruleSet = `{"version":"1.0","parameters":{},"rules":${rules}}`;
    const service = `{"type":"service","version":"1","traits":{"smithy.rules#endpointRuleSet":${ruleSet}}}`;
    expectSurvival({ path: "main.json", text: `{"smithy":"2.0","shapes":{"a#A":${service}}}` });
  });
});

describe("a huge file", () => {
  test.each([
    ["quotes", '"'.repeat(MANY)],
    ["one long line", `metadata a = "${"a".repeat(1_000_000)}"`],
    ["one long comment", `// ${"a".repeat(1_000_000)}`],
    ["one long name", `structure ${"a".repeat(100_000)} {}`],
    ["empty lines", "\n".repeat(1_000_000)],
    [
      "members",
      `structure A {${Array.from({ length: MANY }, (_, index) => `a${index}: String\n`).join("")}}`,
    ],
    ["one key again and again", `metadata a = {${"a: 1\n".repeat(MANY)}}`],
  ])("of %s is survived", (_, text) => expectSurvival({ path: "main.smithy", text: HEADER + text }));
});

test.each(hostileNames)("`%s` is a name like any other", (name) => {
  const shapes = `metadata ${name} = { ${name}: ${name} }
    @trait structure ${name} { ${name}: ${name} }
    @${name}(${name}: {}) @tags(["${name}"]) structure A { @jsonName("${name}") ${name}: B }
    map B { key: String, value: ${name} }
    enum C { ${name} = "${name}" }
    apply A$${name} @documentation("${name}")
    @http(method: "POST", uri: "/{${name}}") operation D { input := { @required @httpLabel ${name}: String } }
    resource E { identifiers: { ${name}: String }, properties: { ${name}: String } }
    service F { version: "1", operations: [D], resources: [E], rename: { "a.${name}#${name}": "${name}2" } }`;
  expectSurvival({
    path: "main.smithy",
    text: `$version: "2"\n$${name}: 1\nnamespace a.${name}\n${shapes}\n`,
  });
});

function nested(open: string, inner: string, close: string, depth: number): string {
  return open.repeat(depth) + inner + close.repeat(depth);
}

/** Shapes, each of which needs the next one; the last needs the first of all. */
function chain(define: (name: string, next: string) => string): string {
  return Array.from({ length: 2000 }, (_, index) => define(`A${index}`, `A${(index + 1) % 2000}`)).join("\n");
}

function metadata(value: string): string {
  return `{"smithy":"2.0","metadata":{"a":${value}}}`;
}

function trait(type: string, value: string): string {
  return `{"smithy":"2.0","shapes":{"a#A":{"type":"${type}","traits":{"smithy.api#trait":{},"a#A":${value}}}}}`;
}
