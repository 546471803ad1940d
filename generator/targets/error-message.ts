import type { Member } from "../model/shape.js";

/** Errors carry their message as `Error` does, whatever the case in which the model spells the member. */
export function isMessage(member: Member): boolean {
  return member.name.toLowerCase() === "message";
}
