import { expect, test } from "vitest";
import { expectFound, expectSound } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/service-types.html, https://smithy.io/2.0/spec/model.html#member-shapes

test("inputs and outputs are structures", () => {
  expectFound(`
    string S
    operation O { input: ‹S | target/wrong-type›, output: ‹S | target/wrong-type› }
  `);
});

test("errors are structures with `@error`, and messages are not", () => {
  expectFound(`
    structure Plain {}
    @error("client")
    structure E {}
    operation O { input: ‹E | target/error-as-message›, errors: [‹Plain | target/no-error›, E] }
  `);
});

test("keys of maps and identifiers of resources are strings", () => {
  expectFound(`
    map M { key: ‹Integer | target/key-type›, value: Integer }
    enum Color { RED }
    map Colors { key: Color, value: Integer }
    resource R { identifiers: { id: ‹Integer | target/wrong-type› } }
  `);
});

test("members name data", () => {
  const [found] = expectFound(`
    operation O {}
    structure A { o: ‹O | target/wrong-type› }
  `);
  expect(found?.message).toBe("`O` is an operation, so it cannot be the member `o` of `A`.");
});

test("services and resources bind operations and resources", () => {
  expectFound(`
    structure A {}
    operation O {}
    resource R { read: ‹A | target/wrong-type›, resources: [‹O | target/wrong-type›] }
    service S { operations: [‹A | target/wrong-type›], resources: [‹O | target/wrong-type›] }
  `);
});

test("traits are only applied, and mixins only mixed in", () => {
  expectFound(`
    @trait
    structure note {}
    @mixin
    structure Mixin {}
    structure A { note: ‹note | target/trait›, mixin: ‹Mixin | target/mixin› }
  `);
});

test("a target that comes from a mixin is reported for the mixin and for all that it is mixed into", () => {
  expectFound(`
    operation O {}
    @mixin
    structure M { o: ‹O | target/wrong-type, target/wrong-type› }
    structure A with [M] {}
  `);
});

test("the unit type stands for messages and values of unions that are not there", () => {
  expectFound(`
    operation O { input: Unit, output: Unit }
    union U { a: Unit }
    structure A { a: ‹Unit | target/unit› }
    list L { member: ‹Unit | target/unit› }
  `);
});

test("private shapes are named by their own namespace only", () => {
  expectFound(
    `
    @‹title› @‹cors›
    structure A { a: ‹smithy.api#NonEmptyString | target/private› }
  `.replace("@‹title› @‹cors›", ""),
  );
  expectSound(`
    @private
    string Own
    structure A { a: Own }
  `);
});

test("a structure with `@input` is the input of one operation and nothing else", () => {
  expectFound(`
    @input
    structure GetInput {}
    operation Get { input: GetInput }
    operation GetIn { input: ‹GetInput | target/shared-message›, output: ‹GetInput | target/misused-message› }
    structure A { in: ‹GetInput | target/misused-message› }
  `);
});

test("the name of a structure with `@output` begins with that of the operation", () => {
  expectFound(`
    @output
    structure Result {}
    operation Get { output: ‹Result | target/message-name› }
  `);
});
