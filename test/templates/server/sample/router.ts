import type { RouteMatch } from "../../../../templates/server/router.js";

/** Finds the operation of a request by its method and the segments of its path. */
export function route(method: string, segments: readonly string[]): RouteMatch<"createStage"> {
  if (segments.length === 3 && segments[0] === "restapis" && segments[2] === "stages") {
    switch (method) {
      case "POST":
        return { kind: "operation", operation: "createStage", labels: [segments[1]] };
      default:
        return { kind: "wrong-method", allow: "POST" };
    }
  }
  return { kind: "not-found" };
}
