import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import { commentInJson } from "./json-diagnostics.js";

/** Where a parse of JSON stands, and what it found wrong so far. */
export class JsonCursor {
  readonly file: SourceFile;
  readonly text: string;
  readonly diagnostics: Diagnostic[] = [];
  offset = 0;
  /** Whether parts of the value could not be understood. */
  isLossy = false;
  isHalted = false;

  constructor(file: SourceFile) {
    this.file = file;
    this.text = file.text;
    // A byte order mark may be ignored. Spec: RFC 8259 section 8.1.
    if (this.text.startsWith("\ufeff")) this.offset = 1;
  }

  /** Whether nothing is left to read. */
  isAtEnd(): boolean {
    return this.offset >= this.text.length;
  }

  /** The code unit here; NaN at the end. */
  peek(): number {
    return this.text.charCodeAt(this.offset);
  }

  spanFrom(start: number): Span {
    return { file: this.file, start, end: this.offset };
  }

  /** Reports a slip that hides nothing: what was meant is known. */
  report(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
    if (this.diagnostics.length >= MOST_DIAGNOSTICS) this.halt();
  }

  /** Reports a mistake that leaves a hole in the value. */
  lose(diagnostic: Diagnostic): void {
    this.isLossy = true;
    this.report(diagnostic);
  }

  /** Ends the parse: nothing more is read, so nothing more is found wrong. */
  halt(): void {
    this.isLossy = true;
    this.isHalted = true;
    this.offset = this.text.length;
  }

  /** ws = *( space / tab / line feed / carriage return ), and comments, which are reported. */
  skipSpace(): void {
    for (;;) {
      const code = this.peek();
      if (code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB) this.offset++;
      else if (code !== SLASH || !this.skipComment()) return;
    }
  }

  /** Moves on while a sticky pattern matches, and says whether it did. */
  skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    const matched = pattern.test(this.text);
    if (matched) this.offset = pattern.lastIndex;
    return matched;
  }

  private skipComment(): boolean {
    const start = this.offset;
    if (!this.skip(COMMENT)) return false;
    this.report(commentInJson(this.spanFrom(start)));
    return true;
  }
}

/** A file with more mistakes than this is no JSON at all. */
const MOST_DIAGNOSTICS = 50;
const COMMENT = /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/y;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const SLASH = 0x2f;
