import { decodeEntities } from "./entities.js";
import { MarkdownWriter } from "./markdown-writer.js";
import { blockTags, inlineTags } from "./tags.js";
import { readHtml, type HtmlToken, type StartTag } from "./tokens.js";

/**
 * Documentation as clean Markdown, on every input and in linear time. AWS's models hold HTML as authors left it:
 * paragraphs without ends, lists in lists, notes, tags that are meant as text (`<region>`). Text without HTML is Markdown
 * already, as Smithy has it, and stays as it is; so does Markdown with a few tags within its lines.
 */
export function htmlToMarkdown(text: string): string {
  if (!text.includes("<")) return text;
  const marked = readHtml(text.replace(CODE, "")).filter(isKnownTag);
  if (marked.length === 0) return text;
  if (!marked.some(isBlockTag) && MARKDOWN.test(text.trim())) return text;
  const writer = new MarkdownWriter();
  for (const token of readHtml(text)) write(token, writer);
  return writer.end();
}

/** Code of Markdown, in which tags are meant as text. */
const CODE = /```[^]*?(?:```|$)|`[^`\n]*`/g;

/** What nobody writes in HTML: code, emphasis, links and blocks of Markdown. */
const MARKDOWN = /`|\*\*|\]\(|(?:^|\s)[*_]\w|\n *(?:\n|[-*+] |\d{1,9}[.)] |#|~~~|>| {4})/;

function isKnownTag(token: HtmlToken): boolean {
  return token.kind !== "text" && (blockTags.has(token.name) || inlineTags.has(token.name));
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
