import { type Long, parseLong, toLong } from "../codec/longs.js";
import { wrongType } from "./deserialization-error.js";

/** A whole number of 64 bits, or its text: headers have no other form. Beyond 2^53 it is a bigint. */
export function expectLong(value: unknown, name: string): Long {
  const long = typeof value === "string" ? parseLong(value) : toLong(value);
  if (long !== undefined) return long;
  throw wrongType("a whole number of 64 bits", value, name);
}

/** A long that a JavaScript number holds exactly. Beyond 2^53 there is none, and nothing is rounded. */
export function expectSafeLong(value: unknown, name: string): number {
  const long = expectLong(value, name);
  if (typeof long === "number") return long;
  throw wrongType("a whole number below 2^53", value, name);
}
