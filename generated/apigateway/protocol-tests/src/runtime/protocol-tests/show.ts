import { JsonNumber } from "../codec/json-number.js";
import { encodeBase64 } from "../codec/base64.js";

/** A value as a message shows it: much as in code, but short. */
export function show(value: unknown): string {
  const text = describe(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

const LONGEST = 300;

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  if (typeof value !== "object") return `a ${typeof value}`;
  if (value instanceof JsonNumber) return value.text;
  if (value instanceof Date) return `the time ${Number.isNaN(value.getTime()) ? "NaN" : value.toISOString()}`;
  if (value instanceof Uint8Array) return describeBytes(value);
  if (Array.isArray(value)) return `[${value.map(describe).join(", ")}]`;
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${describe(entry)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** Bytes that are text are shown as text, others as base64. */
function describeBytes(bytes: Uint8Array): string {
  try {
    return `the bytes of ${JSON.stringify(new TextDecoder("utf-8", { fatal: true }).decode(bytes))}`;
  } catch {
    return `the bytes ${encodeBase64(bytes)}`;
  }
}
