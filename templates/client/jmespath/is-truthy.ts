import { isPresent } from "./presence.js";

/** Empty strings, lists and objects, false and null are false to JMESPath; all else is true. */
export function isTruthy(value: unknown): boolean {
  if (value === false || value === "" || !isPresent(value)) return false;
  return typeof value !== "object" || Object.values(value).some((member) => member !== undefined);
}
