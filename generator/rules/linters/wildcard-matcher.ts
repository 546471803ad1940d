import { getEntry } from "../../model/node.js";
import type { Settings } from "./linter.js";

/** Whether a text is one of some words, whatever the case of letters. */
export type Matcher = (text: string) => boolean;

/**
 * Reads words of a setting in which `*` at the beginning or the end stands for any text.
 *
 * @example `*Error`, `Foo*`, `*bar*`
 */
export function readWildcards(settings: Settings, key: string): Matcher {
  const matchers = (settings.texts(key) ?? []).map((pattern, index) => {
    const problem = problemOf(pattern);
    if (problem !== undefined) complainAbout(settings, key, index, problem, LAW);
    return parseWildcard(pattern);
  });
  return (text) => {
    const lower = text.toLowerCase();
    return text !== "" && matchers.some((matches) => matches(lower));
  };
}

const LAW = "`*` stands for any text, at the beginning or the end of a word.";

/** Complains about one text of a list; `problem` is in the words of the reference, `law` is the hint. */
export function complainAbout(
  settings: Settings,
  key: string,
  index: number,
  problem: string,
  law: string,
): void {
  const list = getEntry(settings.node, key);
  const node = (list?.kind === "array" ? list.elements[index] : undefined) ?? settings.node;
  const text = node.kind === "string" ? node.value : "";
  settings.complain({
    code: "metadata/unusable-word",
    message: `\`${text}\` is no word to look for.`,
    reference: problem,
    node,
    hint: law,
  });
}

function parseWildcard(pattern: string): Matcher {
  const needle = pattern.replaceAll("*", "").toLowerCase();
  const [isOpenBefore, isOpenAfter] = [pattern.startsWith("*"), pattern.endsWith("*")];
  if (isOpenBefore && isOpenAfter) return (text) => text.includes(needle);
  if (isOpenBefore) return (text) => text.endsWith(needle);
  return isOpenAfter ? (text) => text.startsWith(needle) : (text) => text === needle;
}

function problemOf(pattern: string): string | undefined {
  if (pattern === "") return "Invalid empty pattern";
  if (pattern === "*") return "Invalid wildcard pattern: *";
  return pattern.slice(1, -1).includes("*") ? `Invalid inner '*' in wildcard pattern: ${pattern}` : undefined;
}
