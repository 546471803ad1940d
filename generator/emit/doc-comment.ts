/** The text of a TSDoc comment: Markdown, then tags. It comes from the model and is escaped when it is printed. */
export interface DocComment {
  readonly text: string;
  readonly tags?: readonly DocTag[];
}

/** A block tag, such as `@deprecated Use that instead.` */
export interface DocTag {
  readonly name: string;
  readonly text?: string;
}

/** A comment with a text alone. */
export function doc(text: string, tags: readonly DocTag[] = []): DocComment {
  return { text, tags };
}

/** Text in a comment is wrapped here, a little before code, for the stars and the indentation before it. */
const WIDTH = 100;

/**
 * The lines between the stars of a comment, wrapped. Code fences and indented lines stay as they are. Nothing in the
 * text can end the comment or begin a tag.
 */
export function docCommentLines(comment: DocComment, width: number = WIDTH): readonly string[] {
  const body = wrapMarkdown(escapeTags(comment.text.trim()), width);
  const tags = (comment.tags ?? []).flatMap(({ name, text }) => {
    const escaped = name === "example" ? (text ?? "") : escapeTags(text ?? "");
    return name === "example"
      ? [`@example`, ...escaped.split("\n")]
      : wrap(`@${name} ${escaped}`.trim(), width);
  });
  const all = body.length > 0 && tags.length > 0 ? [...body, "", ...tags] : [...body, ...tags];
  return all.map((line) => line.replaceAll("*/", "*\\/").trimEnd());
}

function wrapMarkdown(text: string, width: number): readonly string[] {
  if (text === "") return [];
  const result: string[] = [];
  let paragraph: string[] = [];
  let inFence = false;
  let inList = false;
  const flush = (): void => {
    if (paragraph.length > 0) result.push(...wrap(paragraph.join(" "), width));
    paragraph = [];
  };
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const isFence = /^\s*(```|~~~)/.test(line);
    if (isFence || inFence || isKeptAsIs(line, inList)) {
      flush();
      result.push(line);
      if (isFence) inFence = !inFence;
    } else if (line.trim() === "") {
      flush();
      if (result.at(-1) !== "") result.push("");
    } else {
      if (isListItem(line)) flush();
      if (paragraph.length === 0) inList = isListItem(line) || (inList && /^\s/.test(line));
      paragraph.push(paragraph.length === 0 ? line.trimEnd() : line.trim());
    }
  }
  flush();
  return result;
}

/** Headings, tables and indented code: joining their lines would change what they say. In a list all is indented. */
function isKeptAsIs(line: string, inList: boolean): boolean {
  return /^(#{1,6} |\|)/.test(line) || (!inList && /^( {4}|\t)\S/.test(line));
}

function isListItem(line: string): boolean {
  return /^\s*([-*+]|\d+[.)]) /.test(line);
}

/** Breaks at spaces; continuation lines of a list item or of a tag stand under its text. */
function wrap(text: string, width: number): readonly string[] {
  const indent = /^@\w/.test(text)
    ? "  "
    : " ".repeat(/^\s*(?:(?:[-*+]|\d+[.)]) )?/.exec(text)?.[0].length ?? 0);
  const result: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=\S) +/)) {
    if (line !== "" && line.length + 1 + word.length > width && !BLOCK_START.test(word)) {
      result.push(line);
      line = indent + word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...result, line];
}

/** Words that would begin a list, a heading or a quote if a line began with them. */
const BLOCK_START = /^(?:[-*+]|\d{1,9}[.)]|#{1,6}|>.*|=+|-+|\|.*)$/;

/** A `@`, `{` or `}` outside of code would be read as TSDoc. */
function escapeTags(text: string): string {
  return text
    .split(/(```[\s\S]*?(?:```|$)|`[^`\n]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/(?<!\\)[@{}]/g, "\\$&")))
    .join("");
}
