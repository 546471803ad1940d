import { expect, test } from "vitest";
import { expectFound } from "../../../support/assembled-model.js";

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

test("a test without parameters stands for an empty value", () => {
  expectFound(`
    use smithy.test#httpRequestTests
    @httpRequestTests([
      ‹{ id: "first", protocol: aws.protocols#restJson1, method: "POST", uri: "/" } | value/missing-member›
    ])
    @http(method: "POST", uri: "/")
    operation O { input := { @required id: String } }
  `);
});

test("parameters make cases with ids of their own, and have as many values each", () => {
  expectFound(`
    use smithy.test#httpMalformedRequestTests
    @suppress(["UnstableTrait"])
    @httpMalformedRequestTests([
      {
        id: "one"
        protocol: aws.protocols#restJson1
        request: { method: "POST", uri: "/" }
        response: { code: 400 }
        testParameters: ‹{ a: ["1"], b: ["1", "2"] } | test/unequal-parameters›
      }
      {
        id: "one"
        protocol: aws.protocols#restJson1
        request: { method: "POST", uri: "/" }
        response: { code: 400 }
      }
    ])
    operation O {}
  `);
});

test("tests of refused requests share their ids with those of responses", () => {
  expectFound(`
    use smithy.test#httpMalformedRequestTests
    use smithy.test#httpResponseTests
    @suppress(["UnstableTrait"])
    @httpMalformedRequestTests([
      {
        id: ‹"one" | test/repeated-id›
        protocol: aws.protocols#restJson1
        request: { method: "POST", uri: "/" }
        response: { code: 400 }
      }
    ])
    operation O {}
    @httpResponseTests([
      { id: ‹"one" | test/repeated-id›, protocol: aws.protocols#restJson1, code: 400 }
    ])
    @error("client")
    structure E {}
  `);
});
