import { describe, expect, it } from "vitest";
import { parseBigJson } from "../../../templates/codec/big-json.js";
import { isNumber, isSameNumber } from "../../../templates/protocol-tests/same-number.js";

function isSame(actual: string, expected: string): boolean {
  const numbers = [parseBigJson(actual), parseBigJson(expected)];
  const [left, right] = numbers.filter(isNumber);
  return left !== undefined && right !== undefined && isSameNumber(left, right);
}

describe("numbers are the same", () => {
  it.each([
    ["1", "1.0"],
    ["100", "1e2"],
    ["0.1", "0.10"],
    ["5e-324", "4.9E-324"],
    ["1e+21", "1000000000000000000000"],
    ["9007199254740993", "9007199254740993"],
    ["0.12345678901234567890", "0.12345678901234567890"],
  ])("%s as %s", (actual, expected) => {
    expect(isSame(actual, expected)).toBe(true);
  });
});

describe("numbers are not the same", () => {
  it.each([
    ["1", "2"],
    ["0.1", "0.2"],
    ["9007199254740992", "9007199254740993"],
    ["100000000000000000000", "100000000000000000001"],
    ["0.12345678901234568", "0.12345678901234567890"],
  ])("%s as %s", (actual, expected) => {
    expect(isSame(actual, expected)).toBe(false);
  });
});
