import type { PatternCursor } from "./pattern-cursor.js";

/**
 * An escape that stands for a set of characters, as the inside of a JavaScript class; undefined where none stands here.
 */
export function escapedSet(cursor: PatternCursor): string | undefined {
  const short = cursor.match(/\\[dDwWsS]/y);
  if (short !== undefined) return short[0];
  const blank = cursor.match(/\\h/y);
  if (blank !== undefined) return BLANK;
  const start = cursor.offset;
  const property = cursor.match(/\\([pP])(?:\{(\^?)([\w=]+)\}|([A-Z]))/y);
  if (property === undefined) return undefined;
  const [, letter, caret, long, single = ""] = property;
  return propertyText(cursor, start, (letter === "P") !== (caret === "^"), long ?? single);
}

/** Properties of Unicode are JavaScript's as well; POSIX classes are Java's, and mean ASCII. */
function propertyText(cursor: PatternCursor, start: number, isNegated: boolean, name: string): string {
  const posix = cursor.dialect === "java" ? POSIX.get(name) : undefined;
  if (posix !== undefined) return isNegated ? complementOf(posix) : posix;
  for (const spelling of [name, name.replace(/^Is/, ""), `Script=${name.replace(/^Is/, "")}`]) {
    const text = `\\${isNegated ? "P" : "p"}{${spelling}}`;
    if (isProperty(text)) return text;
  }
  throw cursor.problem(`it has no characters \`${name}\``, start);
}

function isProperty(text: string): boolean {
  try {
    return new RegExp(text, "u").unicode;
  } catch {
    return false;
  }
}

const BLANK = " \\t\\u00A0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000";

/** https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/regex/Pattern.html (POSIX character classes) */
const POSIX: ReadonlyMap<string, string> = new Map([
  ["Lower", "a-z"],
  ["Upper", "A-Z"],
  ["ASCII", "\\x00-\\x7f"],
  ["Alpha", "A-Za-z"],
  ["Digit", "0-9"],
  ["Alnum", "A-Za-z0-9"],
  ["Punct", "!-\\/:-@\\[-`\\{-~"],
  ["Graph", "!-~"],
  ["Print", " -~"],
  ["Blank", " \\t"],
  ["Cntrl", "\\x00-\\x1f\\x7f"],
  ["XDigit", "0-9A-Fa-f"],
  ["Space", " \\t\\n\\x0b\\f\\r"],
  ["all", "\\u{0}-\\u{10ffff}"],
  ["javaLowerCase", "\\p{Lowercase}"],
  ["javaUpperCase", "\\p{Uppercase}"],
]);

/** Everything but some ASCII characters, as ranges, so that it can stand beside others in a class. */
function complementOf(set: string): string {
  const inside = new RegExp(`[${set}]`, "u");
  const ranges: string[] = [];
  for (let code = 0, from = -1; code <= ASCII_END; code++) {
    const isOutside = code < ASCII_END && !inside.test(String.fromCharCode(code));
    if (isOutside && from < 0) from = code;
    if (isOutside || from < 0) continue;
    ranges.push(`${hex(from)}-${hex(code - 1)}`);
    from = -1;
  }
  return `${ranges.join("")}\\u{80}-\\u{10ffff}`;
}

const ASCII_END = 0x80;

function hex(code: number): string {
  return `\\x${code.toString(16).padStart(2, "0")}`;
}

/** An escape that stands for one character: the character. What needs no escape stands for itself. */
export function escapedCharacter(cursor: PatternCursor): string {
  const start = cursor.offset;
  const pair = cursor.match(/\\u([dD][89abAB][0-9A-Fa-f]{2})\\u([dD][c-fC-F][0-9A-Fa-f]{2})/y);
  if (pair !== undefined) return String.fromCharCode(...pair.slice(1).map((unit) => parseInt(unit, 16)));
  const code = cursor.match(
    /\\(?:u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|x\{([0-9A-Fa-f]+)\})/y,
  );
  if (code !== undefined) return fromCode(cursor, start, parseInt(code.slice(1).find(Boolean) ?? "", 16));
  const octal = cursor.match(/\\0?([0-7]{1,3})/y);
  if (octal !== undefined) return fromCode(cursor, start, parseInt(octal[1] ?? "", 8));
  const control = cursor.match(/\\c([A-Za-z])/y);
  if (control !== undefined) return String.fromCharCode((control[1] ?? "").charCodeAt(0) % 32);
  cursor.next();
  if (cursor.atEnd) throw cursor.problem("a `\\` at the end escapes nothing", start);
  const character = cursor.next();
  return CONTROLS.get(character) ?? character;
}

function fromCode(cursor: PatternCursor, start: number, code: number): string {
  if (code > 0x10ffff) throw cursor.problem("there is no such character", start);
  return String.fromCodePoint(code);
}

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["f", "\f"],
  ["v", "\v"],
  ["a", "\x07"],
  ["e", "\x1b"],
]);
