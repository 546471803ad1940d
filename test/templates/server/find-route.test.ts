import { describe, expect, it } from "vitest";

import { type FindRoute, matched, missed } from "../../../templates/server/find-route.js";

const find: FindRoute<"get" | "put" | "search"> = (method, segments, query) => {
  const isStage = segments.length === 1 && segments[0] === "stage";
  if (isStage && method === "GET") return matched("get");
  if (isStage && method === "PUT") return matched("put");
  if (query === "search") return matched("search");
  return undefined;
};

const METHODS = ["GET", "POST", "PUT"];

it("matches an operation with the values of its labels", () => {
  expect(matched("get", "a%20b", undefined)).toEqual({
    kind: "operation",
    operation: "get",
    labels: ["a%20b", undefined],
  });
});

describe("a request without an operation", () => {
  it("is told the methods that its path has", () => {
    expect(missed(find, METHODS, ["stage"], "")).toEqual({ kind: "wrong-method", allow: "GET, PUT" });
  });

  it("is told those that its query has as well", () => {
    expect(missed(find, METHODS, ["other"], "search")).toEqual({
      kind: "wrong-method",
      allow: "GET, POST, PUT",
    });
  });

  it("is not found where no method has its path", () => {
    expect(missed(find, METHODS, ["other"], "")).toEqual({ kind: "not-found" });
  });
});
