import { tokenize } from "./lexer.js";
import { placeOf, SyntaxFault } from "./syntax-error.js";
import { kindInReference, kindInWords, type Token, type TokenKind, tokenInReference } from "./token.js";

/** The tokens of an expression, read from the left. The last one is the end, which can be read again and again. */
export class TokenCursor {
  readonly text: string;
  private readonly tokens: readonly Token[];
  private position = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
    this.tokens = tokenize(text);
  }

  peek(): Token {
    return this.at(this.position);
  }

  /** The token after the next one. */
  peekSecond(): Token {
    return this.at(this.position + 1);
  }

  /** The offset after the last token that was read. */
  get end(): number {
    return this.position === 0 ? 0 : this.at(this.position - 1).end;
  }

  next(): Token {
    const token = this.peek();
    this.position += 1;
    return token;
  }

  /** Reads the next token if it is of that kind. */
  takeIf(kind: TokenKind): boolean {
    if (this.peek().kind !== kind) return false;
    this.position += 1;
    return true;
  }

  /** Reads the next token, which has to be of that kind. */
  take(kind: TokenKind): Token {
    if (this.peek().kind !== kind) throw this.unexpected([kind], kindInReference(kind));
    return this.next();
  }

  /** The next token, which has to be of one of these kinds. */
  expect(kinds: readonly TokenKind[]): Token {
    if (kinds.includes(this.peek().kind)) return this.peek();
    const named = kinds.filter((kind) => kind !== "quoted").map(kindInReference);
    throw this.unexpected(kinds, `[${named.join(", ")}]`);
  }

  /** Goes one level deeper. Levels are bounded, so that nobody who walks the tree runs out of stack. */
  deepen(): void {
    this.depth += 1;
    if (this.depth > maxDepth) throw this.fault("the expression is nested too deep", "nested too deep");
  }

  /** How deep the expression is that is being read. */
  get level(): number {
    return this.depth;
  }

  /** Goes back to the level that an expression began at. */
  riseTo(level: number): void {
    this.depth = level;
  }

  fault(message: string, reference: string): SyntaxFault {
    const { start, end } = this.peek();
    const { line, column } = placeOf(this.text, start);
    const place = `Syntax error at line ${line} column ${column}`;
    return new SyntaxFault({ message, reference: `${place}: ${reference}`, start, end });
  }

  private unexpected(kinds: readonly TokenKind[], expected: string): SyntaxFault {
    const token = this.peek();
    const found = token.kind === "end" ? "the end" : `\`${this.text.slice(token.start, token.end)}\``;
    const words = [...new Set(kinds.map(kindInWords))];
    const last = words.pop() ?? "";
    const list = words.length === 0 ? last : `${words.join(", ")} or ${last}`;
    return this.fault(
      `expected ${list}, found ${found}`,
      `Expected ${expected}, but found ${tokenInReference(token)}`,
    );
  }

  private at(position: number): Token {
    return (
      this.tokens[position] ??
      this.tokens.at(-1) ?? { kind: "end", start: this.text.length, end: this.text.length }
    );
  }
}

const maxDepth = 400;
