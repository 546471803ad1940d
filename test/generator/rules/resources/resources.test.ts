import { expect, test } from "vitest";
import { expectFound, expectSound } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/service-types.html#resource

test("no resource contains itself", () => {
  const [found] = expectFound(`
    resource A { resources: [‹B | resource/cycle›] }
    resource B { resources: [‹A | resource/cycle›] }
  `);
  expect(found?.message).toBe("The resource `B` contains itself through `A`.");
});

test("a child has the identifiers of its parent", () => {
  expectFound(`
    string Id
    resource A { identifiers: { a: Id }, resources: [B, C] }
    resource ‹B | resource/missing-identifier› { identifiers: { b: Id } }
    resource C { identifiers: { a: ‹String | resource/other-identifier›, c: Id } }
  `);
});

test("an identifier is no property as well", () => {
  expectFound(`
    resource A { identifiers: { a: ‹String | resource/identifier-as-property› }, properties: { A: ‹String | resource/unused-property› } }
  `);
});

test("lifecycle operations do what their names say", () => {
  const found = expectFound(`
    resource A { put: ‹Put | resource/wrong-lifecycle›, read: ‹Read | resource/wrong-lifecycle›, delete: Delete }
    operation Put {}
    operation Read {}
    @idempotent
    operation Delete {}
  `);
  expect(found[0]?.message).toBe("`Put` is not marked with `@idempotent`, so it cannot be `put` of `A`.");
});

test("operations on an instance have all identifiers, those on the collection not all", () => {
  expectFound(`
    resource A {
      identifiers: { a: String }
      read: ‹Read | resource/unbound-identifier›
      create: ‹Create | resource/collection-with-identifiers›
    }
    @readonly
    operation Read { input := { a: String } }
    operation Create { input := { @required a: String } }
  `);
});

test("operations on the collection have the identifiers of the parent", () => {
  expectFound(`
    resource Api { identifiers: { api: String }, resources: [Stage] }
    resource Stage { identifiers: { api: String, stage: String }, create: ‹Create | resource/unbound-identifier›, list: List }
    operation Create { input := { stage: String } }
    @readonly
    operation List { input := { @required api: String } }
  `);
});

test("`@resourceIdentifier` binds a member of another name", () => {
  expectSound(`
    resource A { identifiers: { a: String }, read: Read }
    @readonly
    operation Read { input := { @required @resourceIdentifier("a") other: String } }
  `);
});

test("one member provides an identifier", () => {
  expectFound(`
    structure A {
      @required
      ‹@resourceIdentifier("a") | resource/overridden-provider›
      b: String
      @required
      ‹@resourceIdentifier("a") | resource/second-provider›
      c: String
      a: String
    }
  `);
});
