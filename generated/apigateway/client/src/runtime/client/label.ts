import { encodeGreedy, encodeSegment } from "../codec/uri.js";

/** A label's value for the path, percent-encoded. Throws where it is missing or empty: the path would be another's. */
export function requiredLabel(value: LabelValue, name: string): string {
  return encodeSegment(labelText(value, name));
}

/** The value of a greedy label: its slashes stay. */
export function greedyLabel(value: LabelValue, name: string): string {
  return encodeGreedy(labelText(value, name));
}

/** Timestamps have to be written as text before. */
export type LabelValue = string | number | bigint | boolean | null | undefined;

function labelText(value: LabelValue, name: string): string {
  const text = String(value ?? "");
  if (text !== "") return text;
  throw new Error(`${value == null ? "No" : "Empty"} value provided for input HTTP label: ${name}.`);
}
