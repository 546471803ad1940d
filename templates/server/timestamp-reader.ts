import { nearestNumber } from "../codec/json-number.js";
import { parseFloatText } from "../codec/scalars.js";
import { fromEpochSeconds, parseDateTime, parseHttpDate } from "../codec/timestamps.js";
import { malformed } from "./exceptions.js";

/** Reads a `date-time` from JSON or from text. Servers take no offset from UTC: the specification has none. */
export function readDateTime(value: unknown, path: string, key: string | number): Date {
  const date = typeof value === "string" && /Z$/i.test(value) ? parseDateTime(value) : undefined;
  if (date !== undefined) return date;
  throw malformed(path, key, "a date-time such as 1985-04-12T23:20:50Z");
}

/** Reads an `http-date` from JSON or from text. Servers take no fraction of a second: the specification says so. */
export function readHttpDate(value: unknown, path: string, key: string | number): Date {
  const date = typeof value === "string" && !value.includes(".") ? parseHttpDate(value) : undefined;
  if (date !== undefined) return date;
  throw malformed(path, key, "an http-date such as Tue, 29 Apr 2014 18:30:38 GMT");
}

/** Reads `epoch-seconds` from JSON, where they are a number. */
export function readEpochSeconds(value: unknown, path: string, key: string | number): Date {
  const seconds = nearestNumber(value);
  const date = typeof seconds === "number" ? fromEpochSeconds(seconds) : undefined;
  if (date !== undefined) return date;
  throw malformed(path, key, "a number of seconds since 1970");
}

/** Reads `epoch-seconds` from a label, a query value or a header. */
export function readEpochSecondsText(text: string, path: string, key: string | number): Date {
  return readEpochSeconds(parseFloatText(text), path, key);
}
