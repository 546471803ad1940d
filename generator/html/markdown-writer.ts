import { codeSpan, escapeLineStart, escapeText, link } from "./escape-markdown.js";
import type { Block, Inline } from "./tags.js";

/** A tag within the line that is not closed yet, and the Markdown inside of it. */
interface Frame {
  readonly inline: Inline;
  readonly href: string | undefined;
  text: string;
}

/** A list that is not closed yet, and how many items it had. */
interface List {
  readonly ordered: boolean;
  items: number;
}

/** Deeper lists stand where this one stands: an indentation for each would make the text quadratic. */
const DEEPEST = 8;

/**
 * Writes Markdown from tags as they come, in any order. Whatever is open when a block begins or ends is closed with it.
 * It is a state machine over one line of text: what was written is never looked at again.
 */
export class MarkdownWriter {
  #result = "";
  /** Whether the last block written was in a list, so that the next item needs no line between. */
  #wasItem = false;
  #line = "";
  readonly #frames: Frame[] = [];
  readonly #open = new Map<Inline, number>();
  readonly #lists: List[] = [];
  /** What the next block begins with: a list's marker, the hashes of a heading. */
  #marker = "";
  #title = "";
  #isTerm = false;
  #pre: string | undefined;

  /** Text, with entities decoded. */
  text(text: string): void {
    if (this.#pre !== undefined) this.#pre += text;
    else this.#append(this.#isCode() ? text : escapeText(text));
  }

  startInline(inline: Inline, href: string | undefined): void {
    if (inline === "plain" || this.#pre !== undefined || this.#isCode()) return;
    // Emphasis in emphasis is nothing more, and links cannot hold links.
    if (this.#isOpen(inline)) {
      if (inline !== "link") return;
      this.endInline(inline);
    }
    this.#frames.push({ inline, href, text: "" });
    this.#open.set(inline, 1);
  }

  /** Ends the tag, and all that was begun in it and not ended. */
  endInline(inline: Inline): void {
    while (this.#isOpen(inline)) this.#closeFrame();
  }

  startBlock(block: Block): void {
    if (this.#pre !== undefined) return;
    if (block.kind === "cell") {
      if (this.#line.trim() !== "") this.#append(" \\| ");
      return;
    }
    this.#flush();
    switch (block.kind) {
      case "paragraph":
        return;
      case "heading":
        this.#marker = `${"#".repeat(block.level)} `;
        return;
      case "list":
        this.#writeTitleAlone();
        this.#lists.push({ ordered: block.ordered, items: 0 });
        return;
      case "item":
        return this.#startItem();
      case "term":
        this.#startItem();
        this.#isTerm = true;
        return;
      case "pre":
        this.#pre = "";
        return;
      case "admonition":
        this.#title = block.title;
    }
  }

  endBlock(block: Block): void {
    if (this.#pre !== undefined) {
      if (block.kind === "pre") this.#writePre(this.#pre);
      return;
    }
    if (block.kind === "cell") return;
    this.#flush();
    if (block.kind === "list") this.#lists.pop();
    if (block.kind === "admonition") this.#title = "";
    if (block.kind === "heading") this.#marker = "";
  }

  /** All Markdown that was written. */
  end(): string {
    if (this.#pre !== undefined) this.#writePre(this.#pre);
    this.#flush();
    return this.#result;
  }

  #isCode(): boolean {
    return this.#isOpen("code");
  }

  #isOpen(inline: Inline): boolean {
    return (this.#open.get(inline) ?? 0) > 0;
  }

  #append(markdown: string): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) this.#line += markdown;
    else frame.text += markdown;
  }

  #closeFrame(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    this.#open.set(frame.inline, 0);
    const text = frame.text.trim();
    if (text === "") return this.#append(frame.text);
    const before = /^\s/.test(frame.text) ? " " : "";
    const after = /\s$/.test(frame.text) ? " " : "";
    this.#append(before + marked(frame, text.replace(/\s+/g, " ")) + after);
  }

  /** An item outside of any list, or a term, is one of a plain list. */
  #startItem(): void {
    const list = this.#lists.at(-1);
    if (list !== undefined) list.items += 1;
    this.#marker = list === undefined ? "- " : markerOf(list);
  }

  /** Ends the block: its line is written, unless there is nothing on it. */
  #flush(): void {
    while (this.#frames.length > 0) this.#closeFrame();
    const line = this.#line.replace(/\s+/g, " ").trim();
    this.#line = "";
    if (line === "") return;
    const text = this.#isTerm ? `**${line}**` : escapeLineStart(line);
    const title = this.#title === "" ? "" : `**${this.#title}:** `;
    this.#write([`${this.#marker}${title}${text}`]);
    this.#isTerm = false;
    this.#title = "";
  }

  /** A note that begins with a list has its title above. */
  #writeTitleAlone(): void {
    if (this.#title !== "") this.#write([`**${this.#title}:**`]);
    this.#title = "";
  }

  #writePre(text: string): void {
    this.#pre = undefined;
    const lines = text.replace(/^\n/, "").trimEnd().split(/\r?\n/);
    if (lines.join("") === "") return;
    this.#write(["```", ...lines.map((line) => line.replace(/`{3,}/g, "'''")), "```"]);
  }

  #write(lines: readonly string[]): void {
    const isItem = this.#marker !== "" && !this.#marker.startsWith("#");
    const around = this.#lists.slice(0, DEEPEST).slice(0, isItem ? -1 : undefined);
    const indent = around.map((list) => " ".repeat(markerOf(list).length)).join("");
    const separator = this.#result === "" ? "" : isItem && this.#wasItem ? "\n" : "\n\n";
    this.#result += separator + lines.map((line) => indent + line).join("\n");
    this.#marker = "";
    this.#wasItem = isItem || around.length > 0;
  }
}

function markerOf({ ordered, items }: List): string {
  return ordered ? `${items}. ` : "- ";
}

function marked({ inline, href }: Frame, text: string): string {
  switch (inline) {
    case "strong":
      return `**${text}**`;
    case "emphasis":
      return `*${text}*`;
    case "code":
      return codeSpan(text);
    case "link":
      return link(text, href);
    case "plain":
      return text;
  }
}
