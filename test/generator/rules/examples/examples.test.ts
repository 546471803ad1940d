import { expect, test } from "vitest";
import { expectFound, expectSound } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/documentation-traits.html#examples-trait

function operation(examples: string): string {
  return `
    @examples([${examples}])
    operation O {
      input := { @required @length(max: 3) name: String, when: Timestamp }
      output := { size: Integer }
      errors: [E]
    }
    @error("client")
    structure E { message: String }
    @error("client")
    structure F {}
  `;
}

test("an example is made of values of its shapes", () => {
  const found = expectFound(
    operation(`
      {
        title: "First"
        input: { name: ‹"long" | value/wrong-length›, when: 0 }
        output: { size: ‹"x" | value/wrong-type› }
      }
      { title: "Second", input: ‹{} | value/missing-member› }
      { title: "Third", input: { name: "a" }, error: { shapeId: E, content: { message: ‹1 | value/wrong-type› } } }
    `),
  );
  expect(found[0]?.message).toBe(
    "In the input of the example `First`, `name` must have at most 3 characters, but has 4.",
  );
  expect(new Set(found.map(({ eventId }) => eventId))).toEqual(new Set(["ExamplesTrait"]));
});

test("a member that is not there is left out, not null", () => {
  expectFound(operation(`{ title: "First", input: { name: "a", when: ‹null | value/wrong-timestamp› } }`));
});

test("an example ends with an output or an error of its operation", () => {
  expectFound(
    operation(`
      { title: "First", input: { name: "a" }, output: {}, error: ‹{ shapeId: E } | example/two-ends› }
      { title: "Second", input: { name: "a" }, error: { shapeId: ‹F | example/foreign-error› } }
    `),
  );
});

test("an error of every service that has the operation may end it", () => {
  expectSound(`
    service S { operations: [O], errors: [E] }
    @examples([{ title: "First", error: { shapeId: E } }])
    operation O {}
    @error("client")
    structure E {}
  `);
});

test("an example that breaks constraints says so and ends in an error", () => {
  const found = expectFound(
    operation(`
      { title: "First", allowConstraintErrors: true, input: { name: ‹"long" | value/wrong-length› }, error: { shapeId: E } }
      { title: "Second", allowConstraintErrors: ‹true | example/broken-without-error›, input: { name: "a" } }
    `),
  );
  expect(found[0]?.severity).toBe("warning");
});
