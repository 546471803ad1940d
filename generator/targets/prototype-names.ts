import type { Member } from "../model/shape.js";

/**
 * Whether a member is named like something that every JavaScript object inherits. Reading it from an object without
 * such a member would find a function, so code for its shape works on copies without a prototype.
 */
export function hasPrototypeName(members: readonly Member[]): boolean {
  return members.some(({ name }) => isPrototypeName(name));
}

/** Whether a name is one that every JavaScript object inherits. */
export function isPrototypeName(name: string): boolean {
  return name in Object.prototype;
}
