import { expect, it } from "vitest";
import { parseBigJson } from "../../../templates/codec/big-json.js";
import {
  readBigDecimal,
  readBigDecimalText,
  readBigInteger,
  readBigIntegerText,
} from "../../../templates/server/big-number-reader.js";
import { readJsonBody } from "../../../templates/server/json-body.js";
import { readDouble, readInteger, readLong } from "../../../templates/server/json-reader.js";
import { OperationRequest } from "../../../templates/server/operation-request.js";
import { readEpochSeconds } from "../../../templates/server/timestamp-reader.js";
import { stageRequest } from "./support.js";

it("a big number keeps every digit, in JSON and in text", () => {
  const body = new TextEncoder().encode('{"i":123456789012345678901234567890,"d":0.10,"e":1e400}');
  const json = readJsonBody(new OperationRequest(stageRequest(), [], body, 100), parseBigJson);
  expect(readBigInteger(json["i"], "", "i")).toBe(123456789012345678901234567890n);
  expect(readBigDecimal(json["d"], "", "d")).toBe("0.10");
  expect(readBigDecimal(json["e"], "", "e")).toBe("1e400");
  expect(readBigIntegerText("-123456789012345678901234567890", "", "i")).toBe(
    -123456789012345678901234567890n,
  );
  expect(readBigDecimalText("-0.10e5", "", "d")).toBe("-0.10e5");
});

it("members of other kinds beside a big number are read as always", () => {
  const json = parseBigJson("[1.0, 1e3, 2.50, 1515531081.0, 1e999]") as unknown[];
  expect(readInteger(json[0], "", "a")).toBe(1);
  expect(readLong(json[1], "", "a")).toBe(1000);
  expect(readDouble(json[2], "", "a")).toBe(2.5);
  expect(readEpochSeconds(json[3], "", "a").getTime()).toBe(1515531081000);
  expect(() => readDouble(json[4], "", "a")).toThrow("Member must be a number");
});

it("what is no number is refused", () => {
  for (const value of ["1", true, null, [1]]) {
    expect(() => readBigInteger(value, "", "m")).toThrow(
      "'/m' failed to satisfy constraint: Member must be a whole number",
    );
    expect(() => readBigDecimal(value, "", "m")).toThrow(
      "'/m' failed to satisfy constraint: Member must be a number",
    );
  }
  expect(() => readBigInteger(1.5, "", "m")).toThrow("a whole number");
  for (const text of ["", "1.5", "0x1", "NaN"])
    expect(() => readBigIntegerText(text, "", "m")).toThrow("a whole number");
  for (const text of ["", "1.", "0x1", "NaN"])
    expect(() => readBigDecimalText(text, "", "m")).toThrow("a number");
});
