import type { Provider } from "@smithy/types";

/** A value, or a function that gives one, now or later. */
export type Provided<Value> = Value | (() => Value | Promise<Value>);

/** A setting as the rest of a client reads it: always a function, always asynchronous. */
export function toProvider<Value>(setting: Provided<Value>): Provider<Value> {
  // Guaranteed by the type: settings are never functions themselves, so that a function is one that gives the value.
  return async () => (typeof setting === "function" ? (setting as () => Value | Promise<Value>)() : setting);
}
