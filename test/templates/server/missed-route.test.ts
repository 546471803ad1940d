import { describe, expect, it } from "vitest";

import { type FindRoute, missedRoute } from "../../../templates/server/missed-route.js";

const find: FindRoute<"get" | "put" | "search"> = (method, segments, query) => {
  const isStage = segments.length === 1 && segments[0] === "stage";
  if (isStage && method === "GET") return { kind: "operation", operation: "get", labels: [] };
  if (isStage && method === "PUT") return { kind: "operation", operation: "put", labels: [] };
  if (query === "search") return { kind: "operation", operation: "search", labels: [] };
  return undefined;
};

const METHODS = ["GET", "POST", "PUT"];

describe("a request without an operation", () => {
  it("is told the methods that its path has", () => {
    expect(missedRoute(find, METHODS, ["stage"], "")).toEqual({ kind: "wrong-method", allow: "GET, PUT" });
  });

  it("is told those that its query has as well", () => {
    expect(missedRoute(find, METHODS, ["other"], "search")).toEqual({
      kind: "wrong-method",
      allow: "GET, POST, PUT",
    });
  });

  it("is not found where no method has its path", () => {
    expect(missedRoute(find, METHODS, ["other"], "")).toEqual({ kind: "not-found" });
  });
});
