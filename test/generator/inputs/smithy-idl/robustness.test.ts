import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSmithyIdl } from "../../../../generator/inputs/smithy-idl/parse-smithy-idl.js";
import { SourceFile } from "../../../../generator/source/source-file.js";
import { top } from "./idl.js";

const model = `${top}use b#C

/// Docs.
@d(e: [1, "f"], g: { h: true })
structure I for J with [K] {
  @required
  l: C = "m"
  $n
}

operation O { input := @p { q: R }, errors: [S] }
service T { version: "1", operations: [O] }
apply I$l @documentation("""
  Text
  """)
`;

/** The model with one stretch of it replaced by another text. */
const brokenModel = fc
  .record({
    start: fc.nat(model.length),
    length: fc.nat(12),
    text: fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom(...'{}[]()@$.#:=,"\\/', '"""', "\n", " ", "enum A {", "/// a\n", ":=", "with ["),
    ),
  })
  .map(({ start, length, text }) => model.slice(0, start) + text + model.slice(start + length));

test("any text is read to its end, with findings that lie in it", () => {
  fc.assert(
    fc.property(fc.oneof(brokenModel, fc.string({ unit: "binary" })), (text) => {
      const { diagnostics } = parseSmithyIdl(new SourceFile("main.smithy", text));
      for (const { message, span } of diagnostics) {
        expect(message).toMatch(/[^.]\.$/s);
        expect(span).toBeDefined();
        expect(span?.start).toBeGreaterThanOrEqual(0);
        expect(span?.end).toBeGreaterThanOrEqual(span?.start ?? 0);
        expect(span?.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1000 },
  );
});

test("a file that ends within a shape has an error, and does not have the shape", () => {
  const start = model.indexOf("structure I") + "structure".length;
  for (let end = start; end < model.indexOf("\n}\n") + 1; end++) {
    const { value, diagnostics } = parseSmithyIdl(new SourceFile("main.smithy", model.slice(0, end)));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toHaveLength(1);
    expect(value.shapes).toEqual([]);
  }
});

test.each([
  [",", 200_000],
  ["{", 200_000],
  ["@a(", 100_000],
  ['"\\"\n', 100_000],
  ["/// a\n", 100_000],
  ["a !\n", 50_000],
  ["@a ", 100_000],
  ["a , ", 100_000],
  ['"""\n', 100_000],
  ["metadata a = {b: [\n", 20_000],
])("%j again and again is read in a time that grows with its length", (part, count) => {
  const start = performance.now();
  parseSmithyIdl(new SourceFile("main.smithy", part.repeat(count)));
  expect(performance.now() - start).toBeLessThan(10_000);
});
