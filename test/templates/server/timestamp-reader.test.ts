import { expect, it } from "vitest";
import {
  readDateTime,
  readEpochSeconds,
  readEpochSecondsText,
  readHttpDate,
} from "../../../templates/server/timestamp-reader.js";

it("a date-time is in UTC", () => {
  expect(readDateTime("1985-04-12T23:20:50.52Z", "", "t").getTime()).toBe(482196050520);
  for (const value of [
    "1996-12-19T16:39:57-08:00",
    "Tue, 29 Apr 2014 18:30:38 GMT",
    1515531081,
    "1515531081",
    null,
  ]) {
    expect(() => readDateTime(value, "", "t")).toThrow(
      "Value at '/t' failed to satisfy constraint: Member must be a date",
    );
  }
});

it("an http-date has whole seconds", () => {
  expect(readHttpDate("Tue, 29 Apr 2014 18:30:38 GMT", "", "t").getTime()).toBe(1398796238000);
  for (const value of ["Sun, 02 Jan 2000 20:34:56.000 GMT", "1985-04-12T23:20:50Z", 1515531081]) {
    expect(() => readHttpDate(value, "", "t")).toThrow("Member must be an http-date");
  }
});

it("epoch-seconds are a number in JSON", () => {
  expect(readEpochSeconds(1515531081.123, "", "t").getTime()).toBe(1515531081123);
  for (const value of ["1515531081", true, "Infinity", 1e300, "1985-04-12T23:20:50Z"]) {
    expect(() => readEpochSeconds(value, "", "t")).toThrow("Member must be a number of seconds since 1970");
  }
});

it("epoch-seconds are digits in text", () => {
  expect(readEpochSecondsText("1515531081.123", "", "t").getTime()).toBe(1515531081123);
  for (const text of [
    "true",
    "1515531081ABC",
    "0x42",
    "1515531081.123.456",
    "Infinity",
    "-Infinity",
    "NaN",
    "",
  ]) {
    expect(() => readEpochSecondsText(text, "", "t")).toThrow(
      "Member must be a number of seconds since 1970",
    );
  }
});
