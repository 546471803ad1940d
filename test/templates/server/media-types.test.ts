import { expect, it } from "vitest";
import { refuseMediaType } from "../../../templates/server/media-types.js";
import { stageRequest } from "./support.js";

function status(
  headers: Record<string, string>,
  types: { consumes?: string | undefined; produces?: string | undefined } = {},
  hasBody = true,
): number {
  const operation = { consumes: "application/json", produces: "application/json", ...types };
  return refuseMediaType(operation, stageRequest({ headers }), hasBody)?.status ?? 200;
}

it("a body must have the media type of the model, parameters and case aside", () => {
  expect(status({ "content-type": "application/json" })).toBe(200);
  expect(status({ "content-type": "Application/JSON ; charset=utf-8" })).toBe(200);
  expect(status({ "content-type": "application/hal+json" })).toBe(415);
  expect(status({})).toBe(415);
  expect(status({ "content-type": "image/jpeg" }, { consumes: "image/jpeg" })).toBe(200);
  expect(status({ "content-type": "application/json" }, { consumes: "text/plain" })).toBe(415);
});

it("no body needs no media type", () => {
  expect(status({}, {}, false)).toBe(200);
  expect(status({ "content-type": "text/plain" }, {}, false)).toBe(200);
});

it("an operation without a body takes none that has a media type", () => {
  expect(status({ "content-type": "application/json" }, { consumes: undefined })).toBe(415);
  expect(status({ "content-type": "application/json" }, { consumes: undefined }, false)).toBe(200);
  expect(status({}, { consumes: undefined })).toBe(200);
});

it("an operation may take any body", () => {
  expect(status({ "content-type": "image/png" }, { consumes: "*" })).toBe(200);
  expect(status({}, { consumes: "*" })).toBe(200);
});

it.each([
  ["application/json", 200],
  ["*/*", 200],
  ["application/*", 200],
  ["text/html, application/json;q=0.9, */*;q=0.1", 200],
  ["APPLICATION/JSON; charset=utf-8", 200],
  ["application/hal+json", 406],
  ["text/*", 406],
  ["application/json;q=0", 406],
  ["application/json; q=0.000, text/html", 406],
  ["", 406],
])("Accept %j is answered with %i", (accept, expected) => {
  expect(status({ "content-type": "application/json", accept })).toBe(expected);
});

it("an operation that answers nothing suits every Accept", () => {
  expect(status({ accept: "image/png" }, { produces: undefined }, false)).toBe(200);
});
