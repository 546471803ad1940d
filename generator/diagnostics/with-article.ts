/** A word as a sentence names any one of its kind: "a list", "an operation", "a union", and "null" as it is. */
export function withArticle(word: string): string {
  if (word === "null") return word;
  return `${/^(?:[aeio]|u(?!ni))/.test(word) ? "an" : "a"} ${word}`;
}
