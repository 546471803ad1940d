import { expect, test } from "vitest";
import { expectFound, expectSound } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/constraint-traits.html

test("a length has bounds, not negative and not crossed", () => {
  expectFound(`
    ‹@length | constraint/no-bound›
    string A
    @length(min: ‹-1 | constraint/negative-length›)
    string B
    @length(min: ‹2 | constraint/crossed-bounds›, max: 1)
    string C
  `);
});

test("a range has bounds, not crossed, and whole ones for whole numbers", () => {
  expectFound(`
    ‹@range | constraint/no-bound›
    integer A
    @range(min: ‹2 | constraint/crossed-bounds›, max: 1)
    integer B
    @range(max: ‹1.5 | constraint/fractional-bound›)
    integer C
    structure D { @range(min: ‹0.5 | constraint/fractional-bound›) a: Long, @range(min: 0.5) b: Double }
  `);
});

test("bounds beyond the digits of a JavaScript number are compared digit by digit", () => {
  expectSound(`
    @range(min: 9223372036854775806, max: 9223372036854775807)
    long A
  `);
});

test.each([
  ["^‹[a | constraint/pattern-cannot-run›", "this class is never closed"],
  ["^‹( | constraint/pattern-cannot-run›?>a)$", "this kind of group is unknown to it"],
])("JavaScript cannot run the pattern `%s`: %s", (source, reason) => {
  const [found] = expectFound(`
    @pattern("${source}")
    string A
  `);
  expect(found?.message).toContain(reason);
});

test("a pattern should be anchored on both sides", () => {
  const found = expectFound(`
    @pattern(‹"a" | constraint/unanchored-pattern›)
    string A
    @pattern(‹"^a" | constraint/unanchored-pattern›)
    string B
    @pattern("^a$")
    string C
  `);
  expect(found.map(({ message }) => message)).toEqual([
    "The pattern has no `^` and no `$`, so any text around a match is allowed.",
    "The pattern has no `$`, so any text around a match is allowed.",
  ]);
});

test("a default is a value of its shape", () => {
  expectFound(`
    structure A {
      a: Integer = ‹"x" | value/wrong-type›
      b: Color = ‹"BLUE" | value/unknown-enum-value›
      @range(min: 1)
      c: Integer = ‹0 | value/out-of-range›
    }
    enum Color { RED }
  `).forEach(({ eventId }) => expect(eventId).toMatch(/^DefaultTrait/));
});

test("defaults of lists, maps and documents are empty, those of blobs base64", () => {
  expectFound(`
    list L { member: String }
    structure A {
      a: L = []
      b: L = ‹["x"] | default/not-empty›
      c: Document = ‹{ "a": 1 } | default/not-empty›
      d: Blob = ‹"?" | default/not-base64›
    }
  `);
});

test("a structure member repeats the default of its target, or takes it back", () => {
  expectFound(`
    @default(1)
    integer One
    structure A {
      ‹a | default/not-repeated›: One
      b: One = ‹2 | default/differs›
      c: One = null
      d: One = 1
    }
    list Others { member: One }
  `);
});

test("only members have the default `null`", () => {
  expectFound(`
    @default(‹null | default/null-outside-member›)
    integer One
  `);
});
