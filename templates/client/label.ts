import { encodeGreedy, encodeSegment } from "../codec/uri.js";

/** A label's value for the path, percent-encoded. Throws where it is missing or empty: the path would be another's. */
export function requiredLabel(value: LabelValue, name: string): string {
  return encodeSegment(labelText(value, name), name);
}

/** The value of a greedy label: its slashes stay. */
export function greedyLabel(value: LabelValue, name: string): string {
  return encodeGreedy(labelText(value, name), name);
}

/** A label of the host. Throws where it is not made of letters, digits and hyphens: it could choose another host. */
export function hostLabel(value: string | null | undefined, name: string): string {
  if (value != null && /^[A-Za-z0-9-]{1,63}$/.test(value)) return value;
  throw new Error(`The value of ${name} cannot stand in the name of a host.`);
}

/** Timestamps have to be written as text before. */
export type LabelValue = string | number | bigint | boolean | null | undefined;

function labelText(value: LabelValue, name: string): string {
  const text = String(value ?? "");
  if (text !== "") return text;
  throw new Error(`${value == null ? "No" : "Empty"} value provided for input HTTP label: ${name}.`);
}
