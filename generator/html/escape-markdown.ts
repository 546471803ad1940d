/** Text that Markdown shows as it is, wherever in a line it stands. Code that is written as in Markdown stays code. */
export function escapeText(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : escapeCharacters(part)))
    .join("");
}

function escapeCharacters(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\")
    .replace(/[*`<]|\](?=[([])|~(?=~)|&(?=#?\w+;)|(?<!\w)_|_(?!\w)/g, "\\$&");
}

/** A line whose beginning is no heading, list, quote, rule or fence. */
export function escapeLineStart(line: string): string {
  return line.replace(
    /^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=[-+](?:\s|$)|#{1,6}(?:\s|$)|>|\||=+$|-+$|~~~))/,
    "$1\\",
  );
}

/** A code span of a text on one line. Backticks cannot stand in one without longer fences: such text is no code. */
export function codeSpan(text: string): string {
  return text.includes("`") ? escapeCharacters(text) : `\`${text}\``;
}

/** A link, or its text alone where the address is none that documentation leads to, such as `javascript:`. */
export function link(text: string, address: string | undefined): string {
  const url = address?.trim().replace(/^\/\//, "https://") ?? "";
  if (!/^(?:https?:\/\/|mailto:)[^\s]+$/i.test(url)) return text;
  return `[${text}](${url.replace(/[()<>\\{}*`"]/g, (character) => `%${hexOf(character)}`)})`;
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase();
}
