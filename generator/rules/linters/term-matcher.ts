import { inHashOrder } from "../hash-order.js";
import type { Settings } from "./linter.js";
import { complainAbout } from "./wildcard-matcher.js";

/** The first of some terms that a name contains as whole words, or undefined. */
export type TermMatcher = (name: string) => string | undefined;

/**
 * Looks for terms of one or more words in names of any casing. A term of several words is also found where they are
 * written as one.
 *
 * @example matchTerms(["zip code"])("HomeZipCode") // "zip code"
 */
export function matchTerms(terms: Iterable<string>): TermMatcher {
  const needles = inHashOrder(
    Array.from(terms, (term) => term.toLowerCase()).flatMap((term) => [term, term.replaceAll(" ", "")]),
  );
  return (name) => {
    const words = splitWords(name);
    return needles.find((needle) => containsWords(words, needle));
  };
}

/** Reads the terms of a setting. */
export function readTerms(settings: Settings, key: string): readonly string[] {
  const terms = settings.texts(key) ?? [];
  for (const [index, term] of terms.entries()) {
    const problem = problemOf(term);
    if (problem !== undefined) complainAbout(settings, key, index, problem, LAW);
  }
  return terms;
}

const LAW = "terms are words of letters and digits with one space between them.";

function problemOf(term: string): string | undefined {
  if (term === "") return "Invalid empty search terms";
  if (/^ | $| {2}/.test(term)) return `Invalid spaces in word boundary search: ${term}`;
  return /^[\p{L}\p{Nd} ]*$/u.test(term)
    ? undefined
    : `Invalid non-alphanumeric characters in word boundary search:${term}`;
}

// As the reference does, only the first place counts.
function containsWords(words: string, needle: string): boolean {
  const start = words.indexOf(needle);
  if (start === -1) return false;
  const end = start + needle.length;
  return (start === 0 || words[start - 1] === " ") && (end === words.length || words[end] === " ");
}

// "homeZIPCode2" becomes "home zip code 2".
function splitWords(name: string): string {
  const words = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Nd}+|(?:(?!\p{Lu}|\p{Ll})\p{L})+/gu) ?? [];
  return words.join(" ").toLowerCase();
}
