import { entryPath } from "../codec/pointer.js";

/** Whether JSON nests deeper than a limit. Takes time in proportion to the text, and no stack. */
export function exceedsDepth(text: string, limit: number): boolean {
  if (!hasMoreBrackets(text, limit)) return false;
  let depth = 0;
  for (const [token] of text.matchAll(/[[{}\]]|"[^"\\]*(?:\\.[^"\\]*)*"?/gs)) {
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    if (depth > limit) return true;
  }
  return false;
}

/** Where broken JSON breaks: the pointer to the value that cannot be read, or the one after which it goes wrong. */
export function findFault(text: string): string {
  const cursor: Cursor = { text, token: new RegExp(TOKEN) };
  return skipValue(cursor, "") ?? "";
}

/** Nearly every body has fewer brackets than levels are allowed: those need no look at their strings. */
function hasMoreBrackets(text: string, limit: number): boolean {
  let count = 0;
  for (const bracket of ["{", "["]) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      if (++count > limit) return true;
    }
  }
  return false;
}

/** A place in the text: the `lastIndex` of a sticky pattern. */
interface Cursor {
  readonly text: string;
  readonly token: RegExp;
}

/** Skips a value; where that fails, gives the place of the fault. */
function skipValue(cursor: Cursor, path: string): string | undefined {
  const token = nextToken(cursor);
  if (token === "{") return skipEntries(cursor, path, "}");
  if (token === "[") return skipEntries(cursor, path, "]");
  return /^[^}\],:]/.test(token) ? undefined : path;
}

/** Skips the members of an object or the items of a list, up to and with its end. */
function skipEntries(cursor: Cursor, path: string, end: "}" | "]"): string | undefined {
  const start = cursor.token.lastIndex;
  if (nextToken(cursor) === end) return undefined;
  cursor.token.lastIndex = start;
  for (let index = 0; ; index++) {
    const key = end === "}" ? readKey(cursor) : index;
    if (key === undefined) return path;
    const here = entryPath(path, key);
    const fault = skipValue(cursor, here);
    if (fault !== undefined) return fault;
    const separator = nextToken(cursor);
    if (separator === end) return undefined;
    if (separator !== ",") return here;
  }
}

function readKey(cursor: Cursor): string | undefined {
  const key = nextToken(cursor);
  return key.startsWith('"') && nextToken(cursor) === ":" ? String(JSON.parse(key)) : undefined;
}

/** The next token; empty where there is none, and then nothing is read any more. */
function nextToken(cursor: Cursor): string {
  return cursor.token.exec(cursor.text)?.[1] ?? "";
}

// Strings are written as a loop of runs, so that a long one needs no stack.
const TOKEN =
  /[ \t\r\n]*([{}[\],:]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
