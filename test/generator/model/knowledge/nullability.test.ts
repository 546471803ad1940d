import { expect, test } from "vitest";
import {
  isOptionalForCarefulClients,
  isOptionalForClients,
  isOptionalForServers,
} from "../../../../generator/model/knowledge/nullability.js";
import { membersOf } from "../../../../generator/model/model.js";
import { modelOf, shapeOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/aggregate-types.html#structure-member-optionality

const model = modelOf(`
  structure A {
    plain: String
    @required
    required: String
    defaulted: String = "x"
    nulled: String = null
    @required
    @clientOptional
    requiredOptional: String
    @clientOptional
    defaultedOptional: String = "x"
  }
  @input
  structure I {
    @required
    required: String
    defaulted: String = ""
  }
  structure Nested {
    @required
    text: String
    @required
    structure: A
    @required
    union: U
  }
  list Structures { member: A }
  list Dense { member: String }
  @sparse
  list Sparse { member: String }
  @sparse
  map SparseMap { key: String, value: String }
  union U { a: String }
`);

function optional(
  name: string,
  kind: "structure" | "list" | "map" | "union",
  isOptional: typeof isOptionalForClients,
) {
  return membersOf(shapeOf(model, name, kind))
    .filter((member) => isOptional(model, member))
    .map(({ name: member }) => member);
}

test("servers trust `required` and `default`", () => {
  expect(optional("A", "structure", isOptionalForServers)).toEqual(["plain", "nulled"]);
  expect(optional("I", "structure", isOptionalForServers)).toEqual([]);
});

test("clients do not where a member is `clientOptional` or part of an input", () => {
  expect(optional("A", "structure", isOptionalForClients)).toEqual([
    "plain",
    "nulled",
    "requiredOptional",
    "defaultedOptional",
  ]);
  expect(optional("I", "structure", isOptionalForClients)).toEqual(["required", "defaulted"]);
});

test("careful clients rely on no structure and no union to be there", () => {
  expect(optional("Nested", "structure", isOptionalForClients)).toEqual([]);
  expect(optional("Nested", "structure", isOptionalForCarefulClients)).toEqual(["structure", "union"]);
  expect(optional("Structures", "list", isOptionalForCarefulClients)).toEqual([]);
});

test("defaults that Smithy 1.0 implies count as those that 2.0 writes down", () => {
  const old = modelOf(`
    $version: "1.0"
    namespace test
    structure A {
      primitive: PrimitiveInteger
      @box
      boxed: PrimitiveInteger
      integer: Integer
    }
  `);
  const members = membersOf(shapeOf(old, "A", "structure"));
  const names = members.filter((member) => isOptionalForClients(old, member)).map(({ name }) => name);
  expect(names).toEqual(["boxed", "integer"]);
});

test("only sparse lists and maps hold nulls, and never as keys", () => {
  expect(optional("Dense", "list", isOptionalForClients)).toEqual([]);
  expect(optional("Sparse", "list", isOptionalForClients)).toEqual(["member"]);
  expect(optional("SparseMap", "map", isOptionalForServers)).toEqual(["value"]);
  expect(optional("U", "union", isOptionalForClients)).toEqual([]);
});
