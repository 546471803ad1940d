/** A piece of HTML: text, or a tag. Joined, the sources of all but comments are the input. */
export type HtmlToken = HtmlText | StartTag | EndTag;

interface HtmlText {
  readonly kind: "text";
  readonly source: string;
}

/** `<a href="…">`. Of its attributes only `href` means anything here. */
export interface StartTag {
  readonly kind: "start";
  /** In lower case. */
  readonly name: string;
  readonly source: string;
  readonly href: string | undefined;
  /** Whether it ends itself, as `<p/>` does. */
  readonly isEmpty: boolean;
}

interface EndTag {
  readonly kind: "end";
  readonly name: string;
  readonly source: string;
}

/** Cuts HTML into its pieces. A `<` that begins no tag is text; comments are left out. */
export function readHtml(text: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let end = 0;
  for (const match of text.matchAll(TAG)) {
    if (match.index > end) tokens.push({ kind: "text", source: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const tag = readTag(match);
    if (tag !== undefined) tokens.push(tag);
  }
  if (end < text.length) tokens.push({ kind: "text", source: text.slice(end) });
  return tokens;
}

/** A tag has no `<` in it, its name an end, and a comment that does not end takes all: nothing is looked at often. */
const TAG = /<!--[^]*?(?:-->|$)|<(\/?)([A-Za-z][A-Za-z0-9-]{0,40})(?![A-Za-z0-9-])([^<>]*)>/g;

function readTag([source, slash, name, rest]: RegExpExecArray): HtmlToken | undefined {
  if (name === undefined) return undefined;
  const lowerName = name.toLowerCase();
  if (slash === "/") return { kind: "end", name: lowerName, source };
  const attributes = rest ?? "";
  const isEmpty = attributes.endsWith("/") && !/href\s*=\s*[^"'\s]*$/i.test(attributes);
  return { kind: "start", name: lowerName, source, href: hrefIn(attributes), isEmpty };
}

function hrefIn(attributes: string): string | undefined {
  const match = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i.exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
