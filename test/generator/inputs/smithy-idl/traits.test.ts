import { describe, test } from "vitest";
import { expectFindings, expectFragment, top } from "./idl.js";

describe("traits", () => {
  test("have no value, a value, or the entries of one", () => {
    expectFragment(
      `${top}@b @c() @d("e")\n@f(g: 1, "h": [2]\n  i: {}) @j({}) @k([1]) @l(m) @n.o#p(true)\nstring A`,
      `string a#A
  @a#b|smithy.api#b
  @a#c|smithy.api#c
  @a#d|smithy.api#d = "e"
  @a#f|smithy.api#f = {"g":1,"h":[2],"i":{}}
  @a#j|smithy.api#j = {}
  @a#k|smithy.api#k = [1]
  @a#l|smithy.api#l = "a#m"
  @n.o#p = true`,
    );
  });

  test("take whitespace and comments within their parentheses", () => {
    expectFragment(
      `${top}@b( // c\n  d: // e\n  1, )\nstring A`,
      'string a#A\n  @a#b|smithy.api#b = {"d":1}',
    );
  });

  test("take no space before their parentheses", () => {
    expectFindings(`${top}@b «(»1)\nstring A\n`, "idl/expected-token: Expected an identifier but found `(`.");
  });

  test("have keys that are identifiers or strings", () => {
    expectFindings(`${top}@b(100«:» 1)\nstring A\n`, "idl/expected-token: Expected `)` but found `:`.");
    expectFindings(`${top}@b({}«:» 1)\nstring A\n`, "idl/expected-token: Expected `)` but found `:`.");
    expectFindings(`${top}@b(c#d«:» 1)\nstring A\n`, "idl/expected-token: Expected `)` but found `:`.");
    expectFindings(`${top}@b(c$d«:» 1)\nstring A\n`, "idl/expected-token: Expected `)` but found `:`.");
    expectFindings(
      `${top}@b(c: 1, «{»}: 2)\nstring A\n`,
      "idl/expected-token: Expected an identifier, a string or `)` but found `{`.",
    );
  });

  test("have every key once", () => {
    expectFindings(`${top}@b(c: 1, «c»: 2)\nstring A\n`, "idl/duplicate-key: The key `c` is already taken.");
  });

  test("stand before a shape", () => {
    expectFindings(
      `${top}@b\n«»`,
      "idl/expected-token: Expected an identifier but found the end of the file.",
    );
    expectFindings(
      `${top}string A\n«@b»\napply A @c\n`,
      "idl/trait-without-shape: This trait stands before `apply`, which defines no shape.",
    );
  });
});

describe("apply statements", () => {
  test("put one trait or a block of them on shapes and members", () => {
    expectFragment(
      `${top}apply A @b("c")\napply d#E$f {\n  @g // h\n  @i(j: 1)\n}\napply K {}\n`,
      `apply a#A|smithy.api#A @a#b|smithy.api#b = "c"
apply d#E member f @a#g|smithy.api#g
apply d#E member f @a#i|smithy.api#i = {"j":1}`,
    );
  });

  test("may go over lines between the shape and the trait", () => {
    expectFragment(`${top}apply A // b\n  @c\n`, "apply a#A|smithy.api#A @a#c|smithy.api#c");
  });

  test("need whitespace after the shape", () => {
    expectFindings(`${top}apply A«{» @b }\n`, "idl/expected-token: Expected whitespace but found `{`.");
  });

  test("need a trait", () => {
    expectFindings(
      `${top}apply A\n«string» B\n`,
      "idl/expected-token: Expected `@` or `{` but found `string`.",
    );
  });

  test("take one line each", () => {
    expectFindings(
      `${top}apply A @b «apply» A @c\n`,
      "idl/expected-token: Expected a line break but found `apply`.",
    );
  });
});

describe("documentation comments", () => {
  test("become a documentation trait, without one space after the slashes", () => {
    expectFragment(
      `${top}/// Foo\n///bar\n///   baz\n///\n@b\nstring A`,
      'string a#A\n  @smithy.api#documentation = "Foo\\nbar\\n  baz\\n"\n  @a#b|smithy.api#b',
    );
  });

  test("lose their carriage returns", () => {
    expectFragment(
      `${top}/// b\r\n/// c\r\nstring A\r\n`,
      'string a#A\n  @smithy.api#documentation = "b\\nc"',
    );
  });

  test("are joined over blank lines and other comments", () => {
    expectFragment(
      `${top}/// b\n\n// c\n/// d\nstring A`,
      'string a#A\n  @smithy.api#documentation = "b\\nd"',
    );
  });

  test("document members too", () => {
    expectFragment(
      `${top}structure A {\n  /// b\n  c: D,\n  /// e\n  f: G\n}`,
      `structure a#A
  c: a#D|smithy.api#D
    @smithy.api#documentation = "b"
  f: a#G|smithy.api#G
    @smithy.api#documentation = "e"`,
    );
  });

  test("of the first shape stand behind the use statements", () => {
    expectFindings(
      `«/// b»\n$version: "2"\n«/// c»\nnamespace a\n«/// d»\nuse e#F\n\n/// g\n@F\nstring A\n`,
      ...Array<string>(3).fill(misplaced),
    );
  });

  test("after traits, behind code, inside values and before nothing document nothing", () => {
    expectFindings(
      `${top}@b([\n  «/// c»\n  1\n])\n«/// d»\nstring A «/// e»\n\nstructure F\n«/// g»\n{\n  h: I «/// j»\n  @k\n  «/// l»\n  m: N\n  «/// o»\n}\n\n«/// p\n/// q»\n`,
      ...Array<string>(8).fill(misplaced),
    );
  });

  test("before an apply statement document nothing", () => {
    expectFindings(`${top}string A\n«/// b»\napply A @c\n`, misplaced);
  });

  const misplaced =
    "idl/misplaced-documentation: This documentation comment belongs to no shape and no member.";
});
