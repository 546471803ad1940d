import { expect, test } from "vitest";
import { expectFound, expectSound } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/model.html#trait-node-values

test.each([
  ["boolean", '‹"x" | value/wrong-type›', "`@t` must be a boolean, but is the string `x`."],
  ["string", "‹1 | value/wrong-type›", "`@t` must be a string, but is the number 1."],
  ["blob", "‹[] | value/wrong-type›", "`@t` must be a string, but is an array."],
  ["integer", "‹1.5 | value/not-whole›", "`@t` must be a whole number, but is 1.5."],
  ["integer", "‹1.0 | value/not-whole›", "`@t` must be a whole number, but is 1.0."],
  ["integer", "‹2147483648 | value/too-wide›", "`@t` must fit into an integer, but is 2147483648."],
  ["byte", "‹-129 | value/too-wide›", "`@t` must fit into a byte, but is -129."],
  [
    "long",
    "‹9223372036854775808 | value/too-wide›",
    "`@t` must fit into a long, but is 9223372036854775808.",
  ],
  ["double", '‹"Inf" | value/wrong-type›', "`@t` must be a number, but is the string `Inf`."],
  ["bigInteger", '‹"x" | value/wrong-type›', "`@t` must be a number, but is the string `x`."],
  [
    "timestamp",
    '‹"2020-02-30T00:00:00Z" | value/wrong-timestamp›',
    "`@t` must be epoch seconds or a date-time.",
  ],
  ["timestamp", "‹true | value/wrong-timestamp›", "`@t` must be epoch seconds or a date-time."],
])("a value of type %s is no %s", (type, value, message) => {
  const [found] = expectFound(`
    @trait
    ${type} t
    @t(${value})
    string A
  `);
  expect(found?.message).toBe(message);
});

test.each([
  ["boolean", "true"],
  ["integer", "1e3"],
  ["float", '"NaN"'],
  ["double", "1e9"],
  ["bigInteger", '"123456789012345678901234567890"'],
  ["bigDecimal", '"1.5"'],
  ["timestamp", "1.5"],
  ["timestamp", '"1985-04-12T23:20:50.52Z"'],
  ["document", "{ a: [1, null] }"],
])("a value of type %s may be %s", (type, value) => {
  expectSound(`
    @trait
    ${type} t
    @t(${value})
    string A
  `);
});

test("timestamps have the format of their trait", () => {
  expectFound(`
    @trait
    structure t { @timestampFormat("http-date") a: Timestamp, @timestampFormat("epoch-seconds") b: Timestamp }
    @t(a: "Tue, 29 Apr 2014 18:30:38 GMT", b: ‹"1985-04-12T23:20:50Z" | value/wrong-timestamp›)
    string A
  `);
});

test("structures have their required members and no others", () => {
  const [unknown] = expectFound(`
    @trait
    structure t { @required name: String, size: Integer }
    @t({ name: "a", ‹siz | value/unknown-member›: 1 })
    string A
    @t(‹{} | value/missing-member›)
    string B
  `);
  expect(unknown).toMatchObject({ severity: "warning", hint: "did you mean `size`?" });
  expect(unknown?.eventId).toBe("TraitValue.UnknownMember.test#t.siz");
});

test("a message says the way to the place", () => {
  const [found] = expectFound(`
    @trait
    structure t { items: Items }
    list Items { member: Item }
    structure Item { size: Integer }
    @t(items: [{}, { size: ‹"x" | value/wrong-type› }])
    string A
  `);
  expect(found?.message).toBe("In `@t`, `items[1].size` must be a number, but is the string `x`.");
});

test("a value of a union has one member", () => {
  expectFound(`
    @trait
    union t { a: String, b: String }
    @t(‹{ a: "", b: "" } | value/not-one-member›)
    string A
    @t(‹c | value/unknown-member›: "")
    string B
  `);
});

test("only sparse lists and maps hold null", () => {
  expectFound(`
    @trait
    structure t { dense: Dense, sparse: Sparse, map: Map }
    list Dense { member: String }
    @sparse
    list Sparse { member: String }
    map Map { key: String, value: String }
    @t(dense: [‹null | value/unexpected-null›], sparse: [null], map: { a: ‹null | value/unexpected-null› })
    string A
  `);
});

test("values satisfy the constraints of their shapes, both of a member and of its target", () => {
  expectFound(`
    @trait
    structure t {
      @length(max: 1)
      a: Long3
      b: Long3
      @range(min: 1, max: 2)
      c: Integer
      @pattern("^a$")
      d: String
      e: Items
      f: Color
    }
    @length(min: 3)
    string Long3
    @uniqueItems
    list Items { member: String }
    enum Color { RED }
    @t(
      a: ‹"x" | value/wrong-length›
      b: ‹"x" | value/wrong-length›
      c: ‹3 | value/out-of-range›
      d: ‹"b" | value/pattern-mismatch›
      e: ["x", ‹"x" | value/repeated-item›]
      f: ‹"REDD" | value/unknown-enum-value›
    )
    string A
  `);
});

test("characters are counted as Unicode counts them", () => {
  expectSound(`
    @trait
    @length(max: 1)
    string t
    @t("𝄞")
    string A
  `);
});

test("an `@idRef` is a shape id of a shape that exists and matches", () => {
  const found = expectFound(`
    @trait
    list t { member: Ref }
    @idRef(failWhenMissing: true, selector: "integer")
    string Ref
    integer Good
    @t([Good, Integer, ‹"no id" | value/no-shape-id›, ‹"test#God" | value/missing-shape›, ‹String | value/wrong-shape›])
    string A
  `);
  expect(found.map(({ hint }) => hint)).toContain("did you mean `test#Good`?");
});

test("a missing shape that no trait insists on is a danger only", () => {
  const [found] = expectFound(`
    @trait
    @idRef
    string t
    @t(‹Nowhere | trait/unknown-shape-id›)
    string A
  `);
  expect(found?.severity).toBe("danger");
});

test("no other rule sees a trait whose value is wrong", () => {
  expectFound(`
    @range(min: ‹"x" | value/wrong-type›, max: 0)
    integer A
    structure B { @httpHeader(‹5 | value/wrong-type›) a: String }
    @http(method: "GET", uri: ‹[] | value/wrong-type›)
    operation O {}
  `);
});

test("a trait without a value has one that its shape takes", () => {
  expectFound(`
    ‹@documentation | value/wrong-type›
    string A
    @deprecated
    string B
  `);
});

test("a trait that came through a mixin is examined once", () => {
  expectFound(`
    @since(‹1 | value/wrong-type›)
    @mixin
    structure M {}
    structure A with [M] {}
  `);
});

test("a pattern that would run for ages is tried on short values only", () => {
  const text = (value: string, code: string) => `
    @trait
    @pattern("^‹(a+)+ | constraint/exponential-pattern›$")
    string t
    @t(${code === "" ? `"${value}"` : `‹"${value}" | ${code}›`})
    string A
  `;
  expectFound(text("aab", "value/pattern-mismatch"));
  expectFound(text(`${"a".repeat(60)}b`, ""));
});
