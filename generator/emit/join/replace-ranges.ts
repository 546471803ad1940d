import type { Range } from "./module-facts.js";

/** A part of a text and what is to stand there. */
export interface Replacement extends Range {
  readonly text: string;
}

/** A text with parts of it replaced. None may overlap; the same one may be named twice. */
export function replaceRanges(text: string, replacements: readonly Replacement[]): string {
  const ordered = [...replacements].sort((left, right) => left.start - right.start);
  let replaced = "";
  let end = 0;
  for (const replacement of ordered) {
    if (replacement.start < end) continue;
    replaced += text.slice(end, replacement.start) + replacement.text;
    end = replacement.end;
  }
  return replaced + text.slice(end);
}
