import { describe, test } from "vitest";
import { expectFindings, expectFragment, top } from "./idl.js";

test.each([
  "blob",
  "boolean",
  "document",
  "string",
  "byte",
  "short",
  "integer",
  "long",
  "float",
  "double",
  "bigInteger",
  "bigDecimal",
  "timestamp",
])("a %s is a keyword and a name", (type) => {
  expectFragment(`${top}${type} A`, `${type} a#A`);
});

describe("simple shapes", () => {
  test("take mixins on the same line", () => {
    expectFragment(
      `${top}string A with [B, c#D\n E]\n`,
      "string a#A\n  with a#B|smithy.api#B\n  with c#D\n  with a#E|smithy.api#E",
    );
  });

  test("take no mixins on the next line", () => {
    expectFindings(
      `${top}string A\n    «with» [B]\n`,
      "idl/unknown-statement: No statement begins with `with`.",
    );
  });

  test("need a space before their name", () => {
    expectFindings(`${top}string«»\n`, "idl/expected-token: Expected a space but found the end of the line.");
  });

  test("end with their line", () => {
    expectFindings(`${top}string a«.»b#C\n`, "idl/expected-token: Expected a line break but found `.`.");
  });
});

describe("enumerations", () => {
  test("have members with and without values", () => {
    expectFragment(
      `${top}enum A {\n  B\n  C = "c",\n  /// Docs.\n  @d\n  E,\n  F }\n`,
      `enum a#A
  B: smithy.api#Unit
  C: smithy.api#Unit
    @smithy.api#enumValue = "c"
  E: smithy.api#Unit
    @smithy.api#documentation = "Docs."
    @a#d|smithy.api#d
  F: smithy.api#Unit`,
    );
  });

  test("of integers have integers", () => {
    expectFragment(
      `${top}intEnum A {\n  B = 1\n}`,
      "intEnum a#A\n  B: smithy.api#Unit\n    @smithy.api#enumValue = 1",
    );
  });

  test("break the line after a value", () => {
    expectFindings(
      `${top}enum A {\n  B = 1 «C» = 2\n}\n`,
      "idl/expected-token: Expected a line break but found `C`.",
    );
  });

  test("keep the value on the line of its member", () => {
    expectFindings(
      `${top}enum A {\n  B =«»\n  1\n}\n`,
      "idl/expected-token: Expected a string, a text block, a number, an identifier, `{` or `[` but found the end of the line.",
    );
  });

  test("have a member, which may come from a mixin", () => {
    expectFindings(
      `${top}enum «A» {}\nenum B with [A] {}\n`,
      "idl/enum-without-members: The enum `a#A` has no members.",
    );
  });
});

describe("aggregates", () => {
  test.each(["structure", "union"])("a %s has members", (type) => {
    expectFragment(
      `${top}${type} A { b: C, d : e.f#G h\t:\tI }`,
      `${type} a#A\n  b: a#C|smithy.api#C\n  d: e.f#G\n  h: a#I|smithy.api#I`,
    );
  });

  test("lists and maps have members like any other", () => {
    expectFragment(
      `${top}list A {\n  member: B\n}\nmap C\n{ key: D, value: E }\n`,
      `list a#A
  member: a#B|smithy.api#B
map a#C
  key: a#D|smithy.api#D
  value: a#E|smithy.api#E`,
    );
  });

  test("may have no members", () => {
    expectFragment(`${top}structure A {}`, "structure a#A");
  });

  test("are for a resource, take mixins, and leave out targets", () => {
    expectFragment(
      `${top}structure A for B with [C] {\n  @d\n  $e\n  $f = 1\n}\n`,
      `structure a#A
  with a#C|smithy.api#C
  for: a#B|smithy.api#B
  $e
    @a#d|smithy.api#d
  $f
    @smithy.api#default = 1`,
    );
  });

  test("name the resource before the mixins", () => {
    expectFindings(
      `${top}structure A with [B] «for» C {}\n`,
      "idl/expected-token: Expected `{` but found `for`.",
    );
  });

  test("list at least one mixin", () => {
    expectFindings(
      `${top}structure A with [«]» {}\n`,
      "idl/expected-token: Expected an identifier but found `]`.",
    );
  });

  test("give defaults to members, each on its line", () => {
    expectFragment(
      `${top}structure A {\n  b: C = "d", // e\n  f: G = []\n}`,
      `structure a#A
  b: a#C|smithy.api#C
    @smithy.api#default = "d"
  f: a#G|smithy.api#G
    @smithy.api#default = []`,
    );
    expectFindings(
      `${top}structure A { b: C = 1 «}»\n`,
      "idl/expected-token: Expected a line break but found `}`.",
    );
  });

  test("may target members, to be refused later", () => {
    expectFragment(`${top}structure A { b: C$d }`, "structure a#A\n  b: a#C$d|smithy.api#C$d");
  });

  test("have members of different names", () => {
    expectFindings(
      `${top}structure A {\n  b: C\n  «b»: D\n}\n`,
      "idl/duplicate-member: `a#A` already has a member `b`.",
    );
  });

  test("have members, not inline shapes", () => {
    expectFindings(
      `${top}structure A {\n  b «:=» C\n}\n`,
      "idl/expected-token: Expected `:` but found `:=`.",
    );
  });

  test("need a member after a trait", () => {
    expectFindings(
      `${top}structure A {\n  @b\n«}»\n`,
      "idl/expected-token: Expected an identifier or `$` but found `}`.",
    );
  });
});

describe("operations", () => {
  test("have input, output and errors in any order, or none", () => {
    expectFragment(
      `${top}operation A { errors: [B, C], output: D, input: E }\noperation F {}`,
      `operation a#A
  input: a#E|smithy.api#E
  output: a#D|smithy.api#D
  errors: a#B|smithy.api#B, a#C|smithy.api#C
operation a#F`,
    );
  });

  test("define their messages on the spot", () => {
    expectFragment(
      `${top}operation A {\n  input := @b for C with [D] { e: F }\n  output :=\n    /// Docs.\n    {}\n}`,
      `operation a#A
  input: a#AInput
  output: a#AOutput
structure a#AInput
  @a#b|smithy.api#b
  @smithy.api#input
  with a#D|smithy.api#D
  for: a#C|smithy.api#C
  e: a#F|smithy.api#F
structure a#AOutput
  @smithy.api#documentation = "Docs."
  @smithy.api#output`,
    );
  });

  test("name those structures by the suffixes that the file sets", () => {
    expectFragment(
      `$version: "2"\n$operationInputSuffix: "Request"\n$operationOutputSuffix: "Response"\nnamespace a\noperation A { input := {} output := {} }`,
      `operation a#A
  input: a#ARequest
  output: a#AResponse
structure a#ARequest
  @smithy.api#input
structure a#AResponse
  @smithy.api#output`,
    );
  });

  test("put traits, a resource and mixins between the sign and the members, on any line", () => {
    expectFragment(
      `${top}operation A {\n  input :=\n    @b\n    with [C] {}\n}\n`,
      `operation a#A
  input: a#AInput
structure a#AInput
  @a#b|smithy.api#b
  @smithy.api#input
  with a#C|smithy.api#C`,
    );
  });

  test("give those structures no names of their own", () => {
    expectFindings(
      `${top}operation A {\n  input := «B» {}\n}\n`,
      "idl/expected-token: Expected `{` but found `B`.",
    );
  });

  test("list errors by name only", () => {
    expectFindings(
      `${top}operation A {\n  errors «:=» [{}]\n}\n`,
      "idl/expected-token: Expected `:` but found `:=`.",
    );
  });

  test("have each property once", () => {
    expectFindings(
      `${top}operation A {\n  input: B\n  «input»: C\n}\n`,
      "idl/duplicate-property: `a#A` already has its `input`.",
    );
  });

  test("have no other properties", () => {
    expectFindings(
      `${top}operation A {\n  «inputs»: B\n}\n`,
      "idl/unknown-operation-property: An operation has no property `inputs`.",
    );
  });
});

describe("services", () => {
  test("have a version, bindings, errors and new names", () => {
    expectFragment(
      `${top}service A {
  version: "1"
  operations: [B, "C", d#E]
  resources: [F]
  errors: [G]
  rename: { "h#I": "J" }
}`,
      `service a#A
  version: 1
  operations: a#B|smithy.api#B, a#C|smithy.api#C, d#E
  resources: a#F|smithy.api#F
  errors: a#G|smithy.api#G
  rename h#I to J`,
    );
  });

  test("warn of properties that they do not have", () => {
    expectFindings(
      `${top}service A { «operation»: [B] }\n`,
      "idl/unknown-property: `a#A` has a property `operation` that means nothing here.",
    );
  });

  test("have properties of the right type", () => {
    expectFindings(
      `${top}service A {\n  version: «1»\n  operations: «B»\n  resources: [«{}», «"not an id"»]\n  rename: «[]»\n}\n`,
      "idl/property-of-other-type: Expected a string but found `1`.",
      "idl/property-of-other-type: Expected a list of shape ids but found `B`.",
      "idl/property-of-other-type: Expected a shape id but found an object.",
      'idl/property-of-other-type: Expected a shape id but found `"not an id"`.',
      "idl/property-of-other-type: Expected an object of new names but found a list.",
    );
  });

  test("rename shapes by absolute ids", () => {
    expectFindings(
      `${top}service A { rename: { «B»: "C", "d#E": «F» } }\n`,
      "idl/rename-of-relative-id: `B` is not an absolute shape id.",
      "idl/property-of-other-type: Expected a string but found `F`.",
    );
  });

  test("have every property once", () => {
    expectFindings(
      `${top}service A { version: "1", «version»: "2" }\n`,
      "idl/duplicate-key: The key `version` is already taken.",
    );
  });
});

describe("resources", () => {
  test("have identifiers, properties, a life cycle and bindings", () => {
    expectFragment(
      `${top}resource A {
  identifiers: { b: C }
  properties: { "d": e#F }
  create: G, put: H, read: I, update: J, delete: K, list: L
  operations: [M]
  collectionOperations: [N]
  resources: [O]
}`,
      `resource a#A
  identifier b: a#C|smithy.api#C
  property d: e#F
  create: a#G|smithy.api#G
  put: a#H|smithy.api#H
  read: a#I|smithy.api#I
  update: a#J|smithy.api#J
  delete: a#K|smithy.api#K
  list: a#L|smithy.api#L
  operations: a#M|smithy.api#M
  collectionOperations: a#N|smithy.api#N
  resources: a#O|smithy.api#O`,
    );
  });

  test("warn of properties that they do not have, and tell the one that was meant", () => {
    expectFindings(
      `${top}resource A { «identifier»: { b: C } }\n`,
      "idl/unknown-property: `a#A` has a property `identifier` that means nothing here.",
    );
  });

  test("name one operation for each part of the life cycle", () => {
    expectFindings(
      `${top}resource A { read: «[B]» }\n`,
      "idl/property-of-other-type: Expected a shape id but found a list.",
    );
  });
});
