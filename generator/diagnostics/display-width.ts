/** How many columns of a terminal a printable text takes: wide letters and emoji take two, combining marks none. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)) {
    width += widthOfGrapheme(segment);
  }
  return width;
}

const ASCII = /^[\x20-\x7e]*$/;

/** Characters that East Asian Width calls wide or fullwidth, by block. Spec: https://www.unicode.org/reports/tr11/ */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;

function widthOfGrapheme(grapheme: string): number {
  if (/^[\p{M}\p{Cf}]/u.test(grapheme)) return 0;
  const isEmoji = /^\p{Emoji_Presentation}|\ufe0f/u.test(grapheme);
  return isEmoji || WIDE.test(grapheme) ? 2 : 1;
}
