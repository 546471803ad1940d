import { expect, test } from "vitest";
import { membersAtPath, paginationOf } from "../../../../generator/model/knowledge/pagination.js";
import { modelOf, shapeOf } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait

const model = modelOf(`
  @paginated(inputToken: "next", outputToken: "next", pageSize: "size")
  service S { operations: [O, P] }
  @paginated(outputToken: "result.next")
  operation O { output := { result: Result } }
  operation P {}
  structure Result { next: String }
`);
const service = shapeOf(model, "S", "service");
const operation = shapeOf(model, "O", "operation");

test("an operation's trait goes before that of its service", () => {
  expect(paginationOf(operation)).toEqual({ outputToken: "result.next" });
  expect(paginationOf(operation, service)).toEqual({
    inputToken: "next",
    outputToken: "result.next",
    pageSize: "size",
  });
});

test("the service's trait alone makes no operation paginated", () => {
  expect(paginationOf(shapeOf(model, "P", "operation"), service)).toBeUndefined();
});

test("a path leads through structures to a member", () => {
  const output = shapeOf(model, "OOutput", "structure");
  expect(membersAtPath(model, output, "result.next")?.map(({ id }) => id)).toEqual([
    "test#OOutput$result",
    "test#Result$next",
  ]);
  expect(membersAtPath(model, output, "result.next.more")).toBeUndefined();
  expect(membersAtPath(model, undefined, "result")).toBeUndefined();
});
