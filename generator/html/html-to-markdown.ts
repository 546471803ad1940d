import { decodeEntities } from "./entities.js";
import { MarkdownWriter } from "./markdown-writer.js";
import { blockTags, inlineTags } from "./tags.js";
import { readHtml, type HtmlToken, type StartTag } from "./tokens.js";

/**
 * Documentation as clean Markdown, on every input and in linear time. AWS's models hold HTML as authors left it:
 * paragraphs without ends, lists in lists, notes, tags that are meant as text (`<region>`). Text without HTML is Markdown
 * already, as Smithy has it, and stays as it is; so does Markdown with a few tags within its lines. What looks like a tag
 * there and is none is shown, which Markdown would not do.
 */
export function htmlToMarkdown(text: string): string {
  if (!text.includes("<")) return text;
  const marked = readHtml(text.replace(CODE, "")).filter(isKnownTag);
  if (marked.length === 0) return withShownTags(text);
  if (!marked.some(isBlockTag) && MARKDOWN.test(text.trim())) return withShownTags(text);
  const writer = new MarkdownWriter();
  for (const token of readHtml(text)) write(token, writer);
  return writer.end();
}

/** Code of Markdown, in which tags are meant as text. */
const CODE = /```[^]*?(?:```|$)|`[^`\n]*`/g;

/** What nobody writes in HTML: code, emphasis, links and blocks of Markdown. */
const MARKDOWN = /`|\*\*|\]\(|(?:^|\s)[*_]\w|\n *(?:\n|[-*+] |\d{1,9}[.)] |#|~~~|>| {4})/;

/** Markdown whose tags without a meaning are text. Addresses in angle brackets are links. */
function withShownTags(markdown: string): string {
  let shown = "";
  let end = 0;
  for (const code of [...markdown.matchAll(CODE), undefined]) {
    const text = markdown.slice(end, code?.index ?? markdown.length);
    shown += text.replace(UNKNOWN_TAG, (tag, name: string) =>
      isKnownName(name.toLowerCase()) ? tag : `\\${tag}`,
    );
    shown += code?.[0] ?? "";
    end = (code?.index ?? 0) + (code?.[0].length ?? 0);
  }
  return shown;
}

/** The beginning of a tag, but not of `<https://…>` or `<name@host>`. */
const UNKNOWN_TAG = /(?<!\\)<\/?([A-Za-z][A-Za-z0-9-]{0,40})(?=[\s/>])/g;

function isKnownName(name: string): boolean {
  return blockTags.has(name) || inlineTags.has(name);
}

function isKnownTag(token: HtmlToken): boolean {
  return token.kind !== "text" && isKnownName(token.name);
}

function isBlockTag(token: HtmlToken): boolean {
  return token.kind !== "text" && blockTags.has(token.name);
}

function write(token: HtmlToken, writer: MarkdownWriter): void {
  switch (token.kind) {
    case "text":
      return writer.text(decodeEntities(token.source));
    case "start":
      return writeStart(token, writer);
    case "end":
      return writeEnd(token.name, token.source, writer);
  }
}

function writeStart(tag: StartTag, writer: MarkdownWriter): void {
  const block = blockTags.get(tag.name);
  if (block !== undefined) return writer.startBlock(block);
  const inline = inlineTags.get(tag.name);
  if (inline === undefined) return writer.text(tag.source);
  // `<code/>` and `<p/>` hold nothing.
  if (!tag.isEmpty) writer.startInline(inline, tag.href === undefined ? undefined : decodeEntities(tag.href));
}

function writeEnd(name: string, source: string, writer: MarkdownWriter): void {
  const block = blockTags.get(name);
  if (block !== undefined) return writer.endBlock(block);
  const inline = inlineTags.get(name);
  if (inline === undefined) return writer.text(source);
  writer.endInline(inline);
}
