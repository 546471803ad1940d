import { classCharacterText, type CharacterFlags } from "./character-text.js";
import { escapedCharacter, escapedSet } from "./escapes.js";
import type { PatternCursor } from "./pattern-cursor.js";

/**
 * `[ … ]` as JavaScript writes it: a class, or, for what Java can say and JavaScript cannot, a group that matches one
 * character. Java nests classes and cuts them with `&&`.
 */
export function parseClass(cursor: PatternCursor, flags: CharacterFlags): string {
  const start = cursor.offset;
  cursor.enter(start);
  cursor.next();
  const isNegated = cursor.take("^");
  const cuts: string[] = [];
  do cuts.push(parseUnion(cursor, flags, start));
  while (cursor.dialect === "java" && cursor.take("&&"));
  cursor.next();
  cursor.leave();
  const [first = "", ...others] = cuts;
  const whole = others.reduce((set, other) => `(?:(?=${other})${set})`, first);
  if (!isNegated) return whole;
  return isPlainClass(whole) ? `[^${whole.slice(1, -1)}]` : `(?:(?!${whole})[^])`;
}

/** What stands between `[`, `&&` and `]`: all of it together, as a class or a group. */
function parseUnion(cursor: PatternCursor, flags: CharacterFlags, start: number): string {
  let inside = "";
  const nested: string[] = [];
  // Java takes a `]` for itself right after the opening bracket; JavaScript has `[]` for no character at all.
  let isFirst = cursor.dialect === "java";
  while (isFirst || !cursor.at("]")) {
    if (cursor.atEnd) throw cursor.problem("this class is never closed", start);
    if (cursor.dialect === "java" && cursor.at("&&")) break;
    isFirst = false;
    if (cursor.dialect === "java" && cursor.at("[")) {
      const set = parseClass(cursor, flags);
      if (isPlainClass(set) && !set.startsWith("[^")) inside += set.slice(1, -1);
      else nested.push(set);
    } else {
      inside += parseItem(cursor, flags);
    }
  }
  if (nested.length === 0) return `[${inside}]`;
  return `(?:${[...(inside === "" ? [] : [`[${inside}]`]), ...nested].join("|")})`;
}

function isPlainClass(set: string): boolean {
  return set.startsWith("[");
}

/** A set, a character, or a range of them. A `-` beside a set stands for itself. */
function parseItem(cursor: PatternCursor, flags: CharacterFlags): string {
  const start = cursor.offset;
  const set = escapedSet(cursor);
  if (set !== undefined) return set;
  const first = parseClassCharacter(cursor);
  if (!cursor.at("-") || cursor.at("-]")) return characterRange(first, first, flags);
  const dash = cursor.match(/-(?!\[|\\[dDwWsSpP]|&&)/y);
  if (dash === undefined) return characterRange(first, first, flags);
  const last = parseClassCharacter(cursor);
  if ((first.codePointAt(0) ?? 0) > (last.codePointAt(0) ?? 0)) {
    throw cursor.problem("this range ends before it begins", start);
  }
  return characterRange(first, last, flags);
}

function parseClassCharacter(cursor: PatternCursor): string {
  if (cursor.take("\\b")) return "\b";
  return cursor.at("\\") ? escapedCharacter(cursor) : cursor.next();
}

function characterRange(first: string, last: string, { ignoreCase }: CharacterFlags): string {
  const ranges = [[first, last], ...(ignoreCase ? otherCase(first, last) : [])];
  return ranges
    .map(([from = "", to = ""]) =>
      from === to ? classCharacterText(from) : `${classCharacterText(from)}-${classCharacterText(to)}`,
    )
    .join("");
}

/** The letters of ASCII in a range, in the case that they are not in: only those does `(?i)` mean in Java. */
function otherCase(first: string, last: string): readonly (readonly string[])[] {
  return [
    ["a", "z"],
    ["A", "Z"],
  ].flatMap(([from = "", to = ""]) => {
    const [begin, end] = [first > from ? first : from, last < to ? last : to];
    return begin <= end ? [[swapCase(begin), swapCase(end)]] : [];
  });
}

function swapCase(letter: string): string {
  return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
}
