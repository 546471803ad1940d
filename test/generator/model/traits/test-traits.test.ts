import { expect, test } from "vitest";
import { traitOf } from "../../../../generator/model/trait.js";
import { expandMalformedRequestTests } from "../../../../generator/model/traits/expand-malformed-request-tests.js";
import {
  httpMalformedRequestTests,
  httpRequestTests,
} from "../../../../generator/model/traits/test-traits.js";
import { modelOf, shapeOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html

const model = modelOf(`
  use aws.protocols#restJson1
  use smithy.test#httpMalformedRequestTests
  use smithy.test#httpRequestTests
  @httpRequestTests([{ id: "r", protocol: restJson1, method: "GET", uri: "/", queryParams: ["a=b"], appliesTo: "client" }])
  @httpMalformedRequestTests([
    {
      id: "plain"
      protocol: restJson1
      request: { method: "POST", uri: "/", body: "$$" }
      response: { code: 400 }
    }
    {
      id: "many"
      documentation: "$tag:L"
      protocol: restJson1
      request: { method: "POST", uri: "/$value:L", headers: { "x-$tag:L": "$$1" }, body: "{\\"a\\": $value:S}" }
      response: { code: 400, body: { mediaType: "application/json", assertion: { contents: "{$value:L}" } } }
      testParameters: { value: ["1", "\\"two\\""], tag: ["a", "b"] }
      tags: ["$tag:L"]
    }
  ])
  operation O {}
`);
const operation = shapeOf(model, "O", "operation");

test("a request test has what it says, and empty lists for what it does not", () => {
  expect(traitOf(operation, httpRequestTests)).toEqual([
    {
      id: "r",
      protocol: "aws.protocols#restJson1",
      method: "GET",
      uri: "/",
      appliesTo: "client",
      tags: [],
      headers: new Map(),
      queryParams: ["a=b"],
      forbidQueryParams: [],
      requireQueryParams: [],
      forbidHeaders: [],
      requireHeaders: [],
    },
  ]);
});

test("a malformed request without parameters is one case, and its dollar signs stay", () => {
  const [plain] = traitOf(operation, httpMalformedRequestTests) ?? [];
  const cases = plain === undefined ? [] : expandMalformedRequestTests(plain);
  expect(cases.map(({ id, request }) => [id, request.body])).toEqual([["plain", "$$"]]);
});

test("parameters make one case an index, as they are or as quoted strings", () => {
  const [, many] = traitOf(operation, httpMalformedRequestTests) ?? [];
  const cases = many === undefined ? [] : expandMalformedRequestTests(many);
  expect(cases.map(({ id }) => id)).toEqual(["many_case0", "many_case1"]);
  expect(cases[1]).toMatchObject({
    documentation: "b",
    tags: ["b"],
    request: { uri: '/"two"', headers: new Map([["x-b", "$1"]]), body: '{"a": "\\"two\\""}' },
    response: { code: 400, body: { mediaType: "application/json", assertion: { contents: '{"two"}' } } },
  });
});
