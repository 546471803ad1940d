import { targetOf, type Model } from "../model/model.js";
import type { Member } from "../model/shape.js";

/**
 * Errors carry their message as `Error` does, whatever the case in which the model spells the member. A member of that
 * name that is no text is a member like any other.
 */
export function isMessage(member: Member, model: Model): boolean {
  if (member.name.toLowerCase() !== "message") return false;
  const { kind } = targetOf(model, member);
  return kind === "string" || kind === "enum";
}
