import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../../../generator/inputs/data/json.js";
import { toPlainValue, type Node } from "../../../../generator/model/node.js";
import { SourceFile } from "../../../../generator/source/source-file.js";
import { spanText } from "../../../../generator/source/span.js";
import { markedSource } from "../../../support/marked-source.js";

function parse(text: string): ReturnType<typeof parseJson> {
  return parseJson(new SourceFile("/a.json", text));
}

/** The codes found in a text, each with the text that it stands at. */
function mistakes(text: string): readonly (readonly [code: string, at: string])[] {
  return parse(text).diagnostics.map(({ code, span }) => [
    code.slice("json/".length),
    span ? spanText(span) : "",
  ]);
}

describe("a JSON text", () => {
  test("reads as the values that JSON.parse reads", () => {
    const values = fc.jsonValue({ maxDepth: 6 });
    fc.assert(
      fc.property(values, fc.constantFrom(undefined, 2, "\t"), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { value: node, diagnostics } = parse(text);
        expect(diagnostics).toEqual([]);
        expect(node && JSON.stringify(toPlainValue(node))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test("is taken or refused as JSON.parse does, however it is damaged", () => {
    const damage = fc.record({
      at: fc.nat(),
      drop: fc.nat(3),
      put: fc.constantFrom(..."[]{},:\"'\\/0.e+- \tntx"),
    });
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.array(damage, { maxLength: 3 }), (json, damages) => {
        const text = damages.reduce((whole, { at, drop, put }) => {
          const place = at % (whole.length + 1);
          return whole.slice(0, place) + put + whole.slice(place + drop);
        }, json);
        const isRefused = parse(text).diagnostics.some(({ code }) => !BEYOND_THE_GRAMMAR.has(code));
        expect(isRefused).toBe(!isJson(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test("gives every node the span of its text", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (json) => {
        const { value } = parse(`  ${json}\n`);
        for (const node of value ? nodesOf(value) : []) {
          expect(JSON.stringify(toPlainValue(node))).toBe(JSON.stringify(JSON.parse(spanText(node.span))));
        }
      }),
    );
  });

  test("keeps the digits that a number would lose", () => {
    const { value } = parse("[12345678901234567890, 1e400, -0, 1.10]");
    const elements = value?.kind === "array" ? value.elements : [];
    expect(elements).toMatchObject([
      { text: "12345678901234567890", value: 12345678901234567000 },
      { text: "1e400", value: Infinity },
      { text: "-0", value: -0 },
      { text: "1.10", value: 1.1 },
    ]);
  });

  test("may begin with a byte order mark", () => {
    expect(parse("\ufeff{}")).toMatchObject({ value: { kind: "object" }, diagnostics: [] });
  });

  test("may use any key", () => {
    const { value } = parse(`{"__proto__": 1, "constructor": 2, "": 3}`);
    expect(value?.kind === "object" && [...value.entries.keys()]).toEqual(["__proto__", "constructor", ""]);
  });

  test("joins the halves of an escaped character", () => {
    expect(parse(String.raw`"\ud83c\udf88 \u00e9\/"`).value).toMatchObject({ value: "🎈 é/" });
  });
});

describe("a mistake in JSON is named, at its smallest place", () => {
  test.each<[string, string, string]>([
    ["", "empty", ""],
    [" \n", "empty", ""],
    ["[1, 2,]", "stray-comma", ","],
    ["[, 1]", "stray-comma", ","],
    ["[1,, 2]", "stray-comma", ","],
    [`{"a": 1,}`, "stray-comma", ","],
    ["[1 2]", "missing-comma", ""],
    [`{"a": 1 "b": 2}`, "missing-comma", ""],
    [`{"a" 1}`, "missing-colon", ""],
    [`{"a" = 1}`, "missing-colon", ""],
    [`{"a"}`, "missing-colon", ""],
    [`{"a": }`, "expected-value", ""],
    [`{"a": @b}`, "expected-value", "@b"],
    [`["a": 1]`, "expected-value", ":"],
    [`{: 1}`, "expected-key", ""],
    [`{@: 1}`, "expected-key", "@"],
    [`{a: 1}`, "unquoted-key", "a"],
    [`{'a': 1}`, "single-quotes", "'a'"],
    ["[True]", "unknown-word", "True"],
    ["[undefined]", "unknown-word", "undefined"],
    ["nulls", "unknown-word", "nulls"],
    ["[01]", "malformed-number", "01"],
    ["[+1]", "malformed-number", "+1"],
    ["[.5]", "malformed-number", ".5"],
    ["[1.]", "malformed-number", "1."],
    ["[0x1F]", "malformed-number", "0x1F"],
    ["[-Infinity]", "malformed-number", "-Infinity"],
    ["[1] // one", "comment", "// one"],
    ["[/* one */1]", "comment", "/* one */"],
    ["[1", "unclosed", "["],
    [`{"a": {"b": 1}`, "unclosed", "{"],
    ["[1}", "wrong-bracket", "}"],
    [`"a\tb"`, "control-character", "\t"],
    [`"a\nb"`, "unclosed-string", `"a`],
    [`"a`, "unclosed-string", `"a`],
    [String.raw`"\x41"`, "unknown-escape", String.raw`\x`],
    [String.raw`"\u12"`, "unknown-escape", String.raw`\u`],
    [String.raw`"\ud800"`, "lone-surrogate", String.raw`\ud800`],
    [String.raw`"\udc00\ud800x"`, "lone-surrogate", String.raw`\udc00`],
    ["{} {}", "text-after-end", "{}"],
  ])("%s: %s", (text, code, at) => {
    expect(mistakes(text)[0]).toEqual([code, at]);
  });

  test("a duplicate key points at its first use too, and the first one counts", () => {
    const { file, spans } = markedSource("/a.json", `{ «"a"»: 1, "b": 2, «"\\u0061"»: 3 }`);
    const { value, diagnostics } = parseJson(file);
    expect(diagnostics).toEqual([
      {
        severity: "error",
        code: "json/duplicate-key",
        message: 'The key `"\\u0061"` stands twice in this object.',
        span: spans[1],
        related: [{ span: spans[0], message: "first written here" }],
      },
    ]);
    expect(value && JSON.stringify(toPlainValue(value))).toBe('{"a":1,"b":2}');
  });

  test("several mistakes are found in one run, none twice", () => {
    const text = `{ a: 1, "b" 2 "c": True, /* d */ "d": [1,, 01], "e": "\\q", }`;
    expect(mistakes(text)).toEqual([
      ["unquoted-key", "a"],
      ["missing-colon", ""],
      ["missing-comma", ""],
      ["unknown-word", "True"],
      ["comment", "/* d */"],
      ["stray-comma", ","],
      ["malformed-number", "01"],
      ["unknown-escape", "\\q"],
      ["stray-comma", ","],
    ]);
  });

  test("what is skipped after a mistake is skipped whole", () => {
    expect(mistakes(`{ @ "x, y" [1, {"z": 2}], "b": 1 }`)).toEqual([["expected-key", "@"]]);
  });

  test("where the meaning is plain all the same, the value is kept for further checks", () => {
    const { value } = parse(`{ a: [1, 2,], 'b' "x" "c": null, /* d */ }`);
    expect(value && JSON.stringify(toPlainValue(value))).toBe('{"a":[1,2],"b":"x","c":null}');
  });

  test("where a part is lost, there is no value", () => {
    for (const text of ["[1, True]", `{"a"}`, "[1", `"\\q"`, "1 2"])
      expect(parse(text).value).toBeUndefined();
  });
});

describe("a hostile text", () => {
  test("may nest 1000 levels and no more", () => {
    expect(parse("[".repeat(1000) + "]".repeat(1000)).diagnostics).toEqual([]);
    expect(mistakes("[".repeat(1001) + "]".repeat(1001))).toEqual([["too-deep", "["]]);
    expect(mistakes('{"a":'.repeat(100_000))).toEqual([["too-deep", "{"]]);
  });

  test("is given up after fifty mistakes", () => {
    expect(mistakes(`[${"1 ".repeat(1_000)}]`)).toHaveLength(50);
  });

  test.each(["[", '"', "/*", "//", '"\\', '{"', '[@ "\\"', "[1 ", '"a" ', "\\u0000"])(
    "of a hundred thousand times %s is read in linear time",
    (part) => {
      const start = performance.now();
      parse(part.repeat(100_000));
      parse(`[@ ${part.repeat(100_000)}`);
      // Quadratic time would be minutes.
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );
});

/** What is refused here beyond the grammar: RFC 8259 leaves it to the reader. */
const BEYOND_THE_GRAMMAR = new Set(["json/duplicate-key", "json/lone-surrogate"]);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function nodesOf(node: Node): readonly Node[] {
  if (node.kind === "array") return [node, ...node.elements.flatMap(nodesOf)];
  if (node.kind !== "object") return [node];
  return [node, ...[...node.entries.values()].flatMap(({ key, value }) => [key, ...nodesOf(value)])];
}
