import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatDateTime,
  formatHttpDate,
  fromEpochSeconds,
  parseDateTime,
  parseHttpDate,
  toEpochSeconds,
} from "../../../templates/codec/timestamps.js";

/** Years that both text formats can write. */
const dates = fc.date({
  min: new Date("0000-01-01T00:00:00Z"),
  max: new Date("9999-12-31T23:59:59.999Z"),
  noInvalidDate: true,
});

describe("date-time", () => {
  it.each([
    ["1985-04-12T23:20:50Z", 482196050000],
    ["1985-04-12T23:20:50.52Z", 482196050520],
    ["1985-04-12t23:20:50z", 482196050000],
    ["2019-12-16T22:48:18-01:00", 1576540098000],
    ["2019-12-17T00:48:18+01:00", 1576540098000],
    ["2000-01-02T20:34:56.123Z", 946845296123],
    ["2000-01-02T20:34:56.123999999Z", 946845296123],
    ["2000-02-29T00:00:00Z", 951782400000],
    ["0001-01-01T00:00:00Z", -62135596800000],
  ])("%s is read", (text, milliseconds) => {
    expect(parseDateTime(text)?.getTime()).toBe(milliseconds);
  });

  it.each([
    "",
    "Tue, 29 Apr 2014 18:30:38 GMT",
    "1515531081",
    "1996-12-19T16:39:57+00",
    "1996-12-19T16:39:57+00Z",
    "1996-12-19T16:39:57",
    "19961219T163957Z",
    "1996-12-19T16:39Z",
    "1996-12-19 16:39:57Z",
    "2011-12-03T10:15:30+01:00[Europe/Paris]",
    "2023-02-29T00:00:00Z",
    "2023-02-31T00:00:00Z",
    "2023-13-01T00:00:00Z",
    "2023-00-01T00:00:00Z",
    "2023-01-00T00:00:00Z",
    "2023-01-01T24:00:00Z",
    "2023-01-01T00:60:00Z",
    "2016-12-31T23:59:60Z",
    "2023-01-01T00:00:00.Z",
    "2023-01-01T00:00:00+24:00",
    "2023-01-01T00:00:00+00:60",
    "2023-01-01T00:00:00Z\n",
  ])("%j is refused", (text) => {
    expect(parseDateTime(text)).toBeUndefined();
  });

  it("is written with milliseconds only where there are any", () => {
    expect(formatDateTime(new Date(946845296000))).toBe("2000-01-02T20:34:56Z");
    expect(formatDateTime(new Date(946845296120))).toBe("2000-01-02T20:34:56.120Z");
  });

  it("comes back from its text", () => {
    fc.assert(fc.property(dates, (date) => void expect(parseDateTime(formatDateTime(date))).toEqual(date)));
  });

  it("is never read with an exception, nor as an invalid date", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,12})?(Z|[+-]\d\d:\d\d)$/),
    );
    fc.assert(fc.property(texts, (text) => void expect(parseDateTime(text)?.getTime()).not.toBeNaN()));
  });
});

describe("http-date", () => {
  it.each([
    ["Tue, 29 Apr 2014 18:30:38 GMT", 1398796238000],
    ["Sun, 02 Jan 2000 20:34:56.456 GMT", 946845296456],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
  ])("%s is read", (text, milliseconds) => {
    expect(parseHttpDate(text)?.getTime()).toBe(milliseconds);
  });

  it.each([
    "1985-04-12T23:20:50Z",
    "1515531081",
    "Tue, 29 Apr 2014 18:30:38",
    "Tue, 29 Apr 2014 18:30:38 UTC",
    "tue, 29 apr 2014 18:30:38 GMT",
    "Tue, 9 Apr 2014 18:30:38 GMT",
    "Tue, 31 Apr 2014 18:30:38 GMT",
    "Tuesday, 29-Apr-14 18:30:38 GMT",
    "Tue Apr 29 18:30:38 2014",
  ])("%j is refused", (text) => {
    expect(parseHttpDate(text)).toBeUndefined();
  });

  it("is written in whole seconds", () => {
    expect(formatHttpDate(new Date(1398796238123))).toBe("Tue, 29 Apr 2014 18:30:38 GMT");
  });

  it("comes back from its text to the second", () => {
    fc.assert(
      fc.property(dates, (date) => {
        const seconds = Math.floor(date.getTime() / 1000);
        expect(parseHttpDate(formatHttpDate(date))?.getTime()).toBe(seconds * 1000);
      }),
    );
  });
});

describe("epoch-seconds", () => {
  it("keep milliseconds as a fraction", () => {
    expect(toEpochSeconds(new Date(1398796238123))).toBe(1398796238.123);
    expect(fromEpochSeconds(1398796238.123)?.getTime()).toBe(1398796238123);
  });

  it("are cut to milliseconds, not rounded", () => {
    expect(fromEpochSeconds(1515531081.1239)?.getTime()).toBe(1515531081123);
  });

  it("that Date cannot hold are refused", () => {
    expect(fromEpochSeconds(Number.NaN)).toBeUndefined();
    expect(fromEpochSeconds(Number.POSITIVE_INFINITY)).toBeUndefined();
    expect(fromEpochSeconds(8.64e12 + 1)).toBeUndefined();
  });

  it("come back from their number", () => {
    fc.assert(
      fc.property(dates, (date) => void expect(fromEpochSeconds(toEpochSeconds(date))).toEqual(date)),
    );
  });
});

it("an invalid date is never written", () => {
  const invalid = new Date(Number.NaN);
  expect(() => formatDateTime(invalid)).toThrow(RangeError);
  expect(() => formatHttpDate(invalid)).toThrow(RangeError);
  expect(() => toEpochSeconds(invalid)).toThrow(RangeError);
});
