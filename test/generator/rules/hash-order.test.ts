import { expect, test } from "vitest";
import { inHashOrder } from "../../../generator/rules/hash-order.js";

test("names come in the order of a hash table", () => {
  expect(inHashOrder(["TTL", "Operation", "Identifiers"])).toEqual(["Operation", "Identifiers", "TTL"]);
  expect(inHashOrder(["awsJson1_1", "restXml", "restXml"])).toEqual(["restXml", "awsJson1_1"]);
});
