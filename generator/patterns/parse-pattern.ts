import type { Dialect } from "./dialect.js";
import { parseClass } from "./parse-class.js";
import { parseEscape } from "./parse-escape.js";
import type { PatternNode } from "./pattern.js";
import { PatternCursor } from "./pattern-cursor.js";
import { characterText, type CharacterFlags } from "./character-text.js";

/** What `(?i)`, `(?s)` and `(?m)` say of the rest of their group. */
export interface Flags extends CharacterFlags {
  readonly dotAll: boolean;
  readonly multiline: boolean;
}

/** Takes a pattern apart. Throws a `PatternProblem` where the text is no regular expression. */
export function parsePattern(text: string, dialect: Dialect): PatternNode {
  const cursor = new PatternCursor(text, dialect);
  const node = parseAlternation(cursor, { ignoreCase: false, dotAll: false, multiline: false });
  if (!cursor.atEnd) throw cursor.problemHere("`)` closes no group");
  return node;
}

/** `Disjunction :: Alternative | Alternative "|" Disjunction` */
function parseAlternation(cursor: PatternCursor, flags: Flags): PatternNode {
  const start = cursor.offset;
  let current = flags;
  const options: PatternNode[] = [];
  do {
    const parts: PatternNode[] = [];
    const begin = cursor.offset;
    while (!cursor.atEnd && !cursor.at("|") && !cursor.at(")")) {
      const changed = parseFlags(cursor, current);
      if (changed !== undefined) current = changed;
      else parts.push(parseTerm(cursor, current));
    }
    options.push(sequence(parts, begin, cursor.offset));
  } while (cursor.take("|"));
  const [only] = options;
  if (only !== undefined && options.length === 1) return only;
  return { kind: "alternation", options, start, end: cursor.offset };
}

function sequence(parts: readonly PatternNode[], start: number, end: number): PatternNode {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { kind: "sequence", parts, start, end };
}

/** `(?i)`: flags for the rest of the group, as Java and Perl have them; undefined where none stand here. */
function parseFlags(cursor: PatternCursor, flags: Flags): Flags | undefined {
  const match = cursor.match(/\(\?([ismux]*)(?:-([ismux]+))?\)/y);
  return match === undefined ? undefined : changeFlags(flags, match[1], match[2]);
}

function changeFlags(flags: Flags, on = "", off = ""): Flags {
  const decide = (letter: string, before: boolean): boolean =>
    on.includes(letter) || (before && !off.includes(letter));
  return {
    ignoreCase: decide("i", flags.ignoreCase),
    dotAll: decide("s", flags.dotAll),
    multiline: decide("m", flags.multiline),
  };
}

/** `Term :: Assertion | Atom Quantifier?` */
function parseTerm(cursor: PatternCursor, flags: Flags): PatternNode {
  let node = parseAtom(cursor, flags);
  // More than one quantifier is Java's: `a{2}+` never gives back what it took.
  for (;;) {
    const repeated = parseQuantifier(cursor, node);
    if (repeated === undefined) return node;
    node = repeated;
  }
}

function parseQuantifier(cursor: PatternCursor, body: PatternNode): PatternNode | undefined {
  const match = cursor.match(/(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})(\??)/y);
  if (match === undefined) return undefined;
  const [text, sign, least = "", comma, most = "", lazy] = match;
  const [min, max] = sign === undefined ? countsOf(least, comma, most) : signCounts(sign);
  if (min > max)
    throw cursor.problem(`\`${text}\` asks for more than it allows`, cursor.offset - text.length);
  return {
    kind: "repeat",
    body,
    min,
    max,
    isLazy: lazy === "?",
    start: body.start,
    end: cursor.offset,
  };
}

function countsOf(least: string, comma: string | undefined, most: string): readonly [number, number] {
  const min = Number(least);
  if (comma === undefined) return [min, min];
  return [min, most === "" ? Infinity : Number(most)];
}

function signCounts(sign: string): readonly [number, number] {
  return [sign === "+" ? 1 : 0, sign === "?" ? 1 : Infinity];
}

function parseAtom(cursor: PatternCursor, flags: Flags): PatternNode {
  const start = cursor.offset;
  const characters = (text: string): PatternNode => ({
    kind: "characters",
    text,
    start,
    end: cursor.offset,
  });
  switch (cursor.peek) {
    case "^":
      cursor.next();
      return assertion(flags.multiline ? "(?<![^\\n])" : "^", cursor, start);
    case "$":
      cursor.next();
      return assertion(flags.multiline ? "(?![^\\n])" : "$", cursor, start);
    case "(":
      return parseGroup(cursor, flags);
    case ".":
      cursor.next();
      return characters(flags.dotAll ? "[^]" : ".");
    case "[":
      return characters(parseClass(cursor, flags));
    case "\\":
      return parseEscape(cursor, flags);
    case "*":
    case "+":
    case "?":
      throw cursor.problemHere(`\`${cursor.peek}\` has nothing to repeat`);
    default:
      // A `{` that begins no quantifier, a `}` and a `]` stand for themselves.
      return characters(characterText(cursor.next(), flags));
  }
}

function assertion(text: string, cursor: PatternCursor, start: number): PatternNode {
  return { kind: "assertion", text, isEnd: text === "$", start, end: cursor.offset };
}

/** `( Disjunction )`, `(?: … )`, `(?<name> … )`, lookarounds, and `(?i: … )` of other engines. */
function parseGroup(cursor: PatternCursor, flags: Flags): PatternNode {
  const start = cursor.offset;
  const look = cursor.match(/\(\?<?[=!]/y);
  if (look !== undefined) return closeGroup(cursor, "lookaround", look[0], flags, start);
  const flagged = cursor.match(/\(\?([ismux]*)(?:-([ismux]+))?:/y);
  if (flagged !== undefined) {
    return closeGroup(cursor, "group", "(?:", changeFlags(flags, flagged[1], flagged[2]), start);
  }
  const named = cursor.match(/\((?:\?P?<([A-Za-z_$][\w$]*)>)?/y);
  if (cursor.at("?")) throw cursor.problem("this kind of group is unknown to it", start);
  const name = named?.[1];
  return closeGroup(cursor, "group", name === undefined ? "(" : `(?<${name}>`, flags, start);
}

function closeGroup(
  cursor: PatternCursor,
  kind: "group" | "lookaround",
  opening: string,
  flags: Flags,
  start: number,
): PatternNode {
  cursor.enter(start);
  const body = parseAlternation(cursor, flags);
  cursor.leave();
  if (!cursor.take(")")) throw cursor.problem("this group is never closed", start);
  return { kind, opening, body, start, end: cursor.offset };
}
