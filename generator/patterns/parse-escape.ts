import { type CharacterFlags, characterText } from "./character-text.js";
import { escapedCharacter, escapedSet } from "./escapes.js";
import type { PatternNode } from "./pattern.js";
import type { PatternCursor } from "./pattern-cursor.js";

/** An escape outside of a class: a place, a backreference, a set of characters, or a character. */
export function parseEscape(cursor: PatternCursor, flags: CharacterFlags): PatternNode {
  const start = cursor.offset;
  const end = (): number => cursor.offset;
  const place = placeOf(cursor);
  if (place !== undefined) return { kind: "assertion", ...place, start, end: end() };
  const reference = cursor.match(/\\(?:[1-9]\d?|k<\w+>)/y);
  if (reference !== undefined) return { kind: "backreference", text: reference[0], start, end: end() };
  const set = escapedSet(cursor);
  if (set !== undefined) return { kind: "characters", text: setText(set), start, end: end() };
  return { kind: "characters", text: characterText(escapedCharacter(cursor), flags), start, end: end() };
}

/** JavaScript has escapes for some sets; the others need the brackets of a class. */
function setText(set: string): string {
  return /^\\(?:[dDwWsS]|[pP]\{[^}]*\})$/.test(set) ? set : `[${set}]`;
}

/** `\A`, `\z` and `\Z` are Java's; older JavaScript reads letters there, which nobody means. */
function placeOf(cursor: PatternCursor): { readonly text: string; readonly isEnd: boolean } | undefined {
  if (cursor.take("\\b")) return { text: "\\b", isEnd: false };
  if (cursor.take("\\B")) return { text: "\\B", isEnd: false };
  if (cursor.take("\\A")) return { text: "^", isEnd: false };
  return cursor.match(/\\[zZ]/y) === undefined ? undefined : { text: "$", isEnd: true };
}
