import { expect, it } from "vitest";
import { OperationRequest } from "../../../templates/server/operation-request.js";
import type { Labels } from "../../../templates/server/router.js";
import { stageRequest } from "./support.js";

function request(query: string, labels: Labels = [], headers = {}): OperationRequest {
  return new OperationRequest(stageRequest({ query, headers }), labels, new Uint8Array(), 100);
}

it("a label is decoded after routing, so that an encoded slash is data", () => {
  expect(request("", ["a%2Fb%20c", ".."]).label(0, "id")).toBe("a/b c");
  expect(request("", ["a", ".."]).label(1, "id")).toBe("..");
  expect(request("", ["x/y%2Fz"]).label(0, "greedy")).toBe("x/y/z");
  for (const label of ["%", "%zz", "%FF"]) {
    expect(() => request("", [label]).label(0, "id")).toThrow("Value at '/id' failed to satisfy constraint");
  }
});

it("a query parameter has its first value, or all of them", () => {
  const parameters = request("a=1&b&a=2&c=&d=x%20y+z%2B&=e&&f=g=h");
  expect(parameters.query("a")).toBe("1");
  expect(parameters.queryList("a")).toStrictEqual(["1", "2"]);
  expect(parameters.query("b")).toBe("");
  expect(parameters.query("d")).toBe("x y z+");
  expect(parameters.query("missing")).toBeUndefined();
  expect(parameters.queryMap()).toStrictEqual({ a: "1", b: "", c: "", d: "x y z+", "": "e", f: "g=h" });
  expect(parameters.queryListMap()).toMatchObject({ a: ["1", "2"], b: [""] });
});

it("__proto__ is a parameter like any other", () => {
  const parameters = request("__proto__=a&constructor=b");
  expect(parameters.query("toString")).toBeUndefined();
  expect(JSON.stringify(parameters.queryMap())).toBe('{"__proto__":"a","constructor":"b"}');
  expect(JSON.stringify(parameters.queryListMap())).toBe('{"__proto__":["a"],"constructor":["b"]}');
});

it("a query that is not percent-encoded UTF-8 is refused, but only where it is read", () => {
  expect(() => request("a=%FF").query("a")).toThrow("The query string must be percent-encoded UTF-8.");
  expect(() => request("a=%FF")).not.toThrow();
});

it("prefix headers are named by what follows the prefix", () => {
  const headers = { "x-foo-a": "1", "x-foo-": "2", "x-bar": "3" };
  expect(request("", [], headers).prefixHeaders("x-foo-")).toStrictEqual({ a: "1", "": "2" });
});
