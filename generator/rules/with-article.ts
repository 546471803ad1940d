/** A word as a sentence names any one of its kind: "a list", "an operation". */
export function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}
