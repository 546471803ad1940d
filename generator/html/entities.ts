/** Text with its character references replaced by what they stand for; those that nobody knows stay. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g, decode);
}

function decode(source: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name) ?? source;
  return characterOf(decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal));
}

/** As in HTML, what is no character becomes the replacement character. */
function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}

/** Those that documentation has. HTML knows two thousand more; they stay as they are written. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["apos", "'"],
  ["bull", "•"],
  ["copy", "©"],
  ["deg", "°"],
  ["ge", "≥"],
  ["gt", ">"],
  ["hellip", "…"],
  ["larr", "←"],
  ["ldquo", "“"],
  ["le", "≤"],
  ["lsquo", "‘"],
  ["lt", "<"],
  ["mdash", "—"],
  ["middot", "·"],
  ["minus", "−"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["ne", "≠"],
  ["plusmn", "±"],
  ["quot", '"'],
  ["rarr", "→"],
  ["rdquo", "”"],
  ["reg", "®"],
  ["rsquo", "’"],
  ["sect", "§"],
  ["times", "×"],
  ["trade", "™"],
]);
