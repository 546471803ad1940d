/**
 * Text for one line of a terminal: tabs as four spaces, control characters as pictures. A model must not be able to
 * move the cursor, colour the screen or turn the direction of writing.
 */
export function printable(text: string): string {
  return text.replace(HIDDEN, picture);
}

/** Control characters, marks of direction, line separators, and halves of surrogate pairs. */
const HIDDEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

function picture(character: string): string {
  if (character === "\t") return "    ";
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}
