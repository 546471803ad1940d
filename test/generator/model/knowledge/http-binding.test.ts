import { expect, test } from "vitest";
import {
  errorHttpBinding,
  getHttpBinding,
  type MessageBinding,
} from "../../../../generator/model/knowledge/http-binding.js";
import {
  timestampFormatOf,
  timestampFormatOfPlace,
} from "../../../../generator/model/knowledge/timestamp-format.js";
import { modelOf, shapeOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/http-bindings.html

function kinds(bindings: MessageBinding | undefined): Record<string, string> {
  return Object.fromEntries((bindings ?? []).map(({ kind, member }) => [member.name, kind]));
}

const model = modelOf(`
  map Strings { key: String, value: String }
  @http(method: "POST", uri: "/a/{label}", code: 201)
  operation O {
    input := {
      @required
      @httpLabel
      label: String
      @httpQuery("q")
      query: String
      @httpQueryParams
      params: Strings
      @httpHeader("X-H")
      header: Timestamp
      @httpPrefixHeaders("X-P-")
      prefix: Strings
      body: String
    }
    output := {
      @httpResponseCode
      status: Integer
      @httpPayload
      payload: String
      lost: String
    }
  }
  @error("server")
  structure E { message: String }
  @error("client")
  @httpError(404)
  structure F { @httpHeader("X-H") message: String }
  operation Plain {}
`);

test("every member of an input has its place in the request", () => {
  const binding = getHttpBinding(model, shapeOf(model, "O", "operation"));
  expect(kinds(binding?.request)).toEqual({
    label: "label",
    query: "query",
    params: "queryParams",
    header: "header",
    prefix: "prefixHeaders",
    body: "document",
  });
  expect(binding).toMatchObject({ method: "POST", code: 201 });
  expect(binding?.request).toMatchObject([{}, { name: "q" }, {}, { name: "X-H" }, { prefix: "X-P-" }, {}]);
});

test("beside a payload, a member without a binding has no place", () => {
  expect(kinds(getHttpBinding(model, shapeOf(model, "O", "operation"))?.response)).toEqual({
    status: "responseCode",
    payload: "payload",
    lost: "unbound",
  });
});

test("the status of an error is its own, or that of its fault", () => {
  expect(errorHttpBinding(shapeOf(model, "E", "structure"))).toMatchObject({ code: 500 });
  const found = errorHttpBinding(shapeOf(model, "F", "structure"));
  expect([found.code, kinds(found.response)]).toEqual([404, { message: "header" }]);
});

test("an operation without `@http` has no binding", () => {
  expect(getHttpBinding(model, shapeOf(model, "Plain", "operation"))).toBeUndefined();
});

test("the format of a timestamp is the member's, else its target's, else that of the place", () => {
  const times = modelOf(`
    @timestampFormat("http-date")
    timestamp T
    structure A { @timestampFormat("date-time") own: T, target: T, plain: Timestamp }
  `);
  const members = [...shapeOf(times, "A", "structure").members.values()];
  expect(members.map((member) => timestampFormatOf(times, member, "epoch-seconds"))).toEqual([
    "date-time",
    "http-date",
    "epoch-seconds",
  ]);
});

test("headers hold dates of HTTP, URIs date-times, and bodies what the protocol prefers", () => {
  const places = ["header", "prefixHeaders", "label", "query", "document"] as const;
  expect(places.map((place) => timestampFormatOfPlace(place, "epoch-seconds"))).toEqual([
    "http-date",
    "http-date",
    "date-time",
    "date-time",
    "epoch-seconds",
  ]);
});
