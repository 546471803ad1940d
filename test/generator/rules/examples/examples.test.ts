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

// https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html

test("parameters of protocol tests are values of the shape under test, with timestamps as numbers", () => {
  const found = expectFound(`
    use smithy.test#httpRequestTests
    use smithy.test#httpResponseTests
    @httpRequestTests([
      {
        id: "first"
        protocol: aws.protocols#restJson1
        method: "POST"
        uri: "/"
        params: { when: ‹"1985-04-12T23:20:50Z" | value/wrong-timestamp›, data: "plain?" }
      }
    ])
    @http(method: "POST", uri: "/")
    operation O { input := { when: Timestamp, data: Blob } }
    @httpResponseTests([
      { id: "second", protocol: aws.protocols#restJson1, code: 400, params: { message: ‹1 | value/wrong-type› } }
    ])
    @error("client")
    structure E { message: String }
  `);
  expect(found.map(({ eventId }) => eventId)).toEqual(["HttpRequestTestsInput", "HttpResponseTestsError"]);
});

test("each kind of protocol test has ids of its own, and as many values for each parameter", () => {
  expectFound(`
    use smithy.test#httpMalformedRequestTests
    @httpMalformedRequestTests([
      {
        id: "one"
        protocol: aws.protocols#restJson1
        request: { method: "POST", uri: "/" }
        response: { code: 400 }
        testParameters: ‹{ a: ["1"], b: ["1", "2"] } | test/unequal-parameters›
      }
      {
        id: ‹"one" | test/repeated-id›
        protocol: aws.protocols#restJson1
        request: { method: "POST", uri: "/" }
        response: { code: 400 }
      }
    ])
    operation O {}
  `);
});
