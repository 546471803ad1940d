/** What is wrong in the words of Smithy's reference, and how far it had read. */
export interface SelectorReference {
  readonly text: string;
  readonly offset: number;
}

/** Unwinds the parser of selectors to its entry; nobody else sees it. */
export class SelectorSyntaxError extends Error {
  override readonly name = "SelectorSyntaxError";
  readonly offset: number;
  readonly reference: SelectorReference;

  constructor(message: string, offset: number, reference: SelectorReference) {
    super(message);
    this.offset = offset;
    this.reference = reference;
  }
}

/** The place in the text of a selector. Whitespace means nothing between tokens, so every method skips it first. */
export class SelectorCursor {
  readonly #text: string;
  #offset: number;
  #depth = 0;

  constructor(text: string, offset = 0) {
    this.#text = text;
    this.#offset = offset;
  }

  /** The offset after the last token. */
  get offset(): number {
    return this.#offset;
  }

  get atEnd(): boolean {
    return this.start() === this.#text.length;
  }

  /** The offset of the next token. */
  start(): number {
    this.#match(/\s*/y);
    return this.#offset;
  }

  looksAt(token: string): boolean {
    return this.#text.startsWith(token, this.start());
  }

  /** Takes a token if it is next. */
  take(token: string): boolean {
    if (!this.looksAt(token)) return false;
    this.#offset += token.length;
    return true;
  }

  /** Takes a word if it is next and stands alone. */
  takeWord(word: string): boolean {
    if (!this.looksAt(word) || /[A-Za-z0-9_]/.test(this.#text.charAt(this.#offset + word.length)))
      return false;
    this.#offset += word.length;
    return true;
  }

  /** Takes a token. Where others could stand as well, the reference names the first characters of all of them. */
  expect(token: string, ...others: readonly string[]): void {
    if (this.take(token)) return;
    const found = this.#nextText();
    const tokens = [token, ...others].map((one) => `'${one.charAt(0)}'`);
    const reference =
      others.length === 0
        ? `Expected: ${tokens.join("")}, but found '${found}'`
        : `Found '${found}', but expected one of the following tokens: ${tokens.join(" ")}`;
    this.fail(`\`${token}\` is missing here`, reference);
  }

  expectIdentifier(what: string, reference?: string): string {
    this.start();
    const identifier = this.#match(/(?:_*[A-Za-z0-9]|[A-Za-z])[A-Za-z0-9_]*/y);
    return identifier ?? this.fail(`This is not ${what}`, reference ?? this.#noIdentifier());
  }

  // SelectorValue = SelectorText / Number / RootShapeId
  expectValue(): string {
    this.start();
    const quoted = this.#match(/'[^']*'|"[^"]*"/y);
    if (quoted !== undefined) return quoted.slice(1, -1);
    const mark = this.#text.charAt(this.#offset);
    if (mark === "'" || mark === '"') {
      this.failAt(this.#offset, "A value is missing here", `Expected ${mark} to close ]`, this.#text.length);
    }
    return this.#match(numberOrShapeId) ?? this.fail("A value is missing here", this.#noIdentifier());
  }

  /** Fails at the next token. */
  fail(message: string, reference: string): never {
    this.failAt(this.start(), message, reference);
  }

  /** Fails at an offset; the reference may have read on from there. */
  failAt(offset: number, message: string, reference: string, read = this.#offset): never {
    throw new SelectorSyntaxError(`${message}.`, offset, { text: reference, offset: read });
  }

  /** Parses something that may hold itself. A limit on depth, so that no selector is too deep for the stack. */
  nest<Value>(parse: () => Value): Value {
    this.#depth++;
    if (this.#depth > deepest) {
      const reference = `Selector exceeds the maximum allowed nesting depth of ${deepest}`;
      this.fail(`Selectors lie deeper than ${deepest} levels here`, reference);
    }
    const value = parse();
    this.#depth--;
    return value;
  }

  /** Fails where a comparator is missing, or the second half of one. */
  failComparator(): never {
    const first = this.#nextText();
    const next = this.#text.charAt(this.#offset + 1) || "[EOF]";
    if (!"!^$*?".includes(first)) {
      const operators = ["]", "=", "!", "^", "$", "*", "?", ">", "<"].map((one) => `'${one}'`).join(" ");
      this.fail(
        "A comparator is missing here",
        `Found '${first}', but expected one of the following tokens: ${operators}`,
      );
    }
    const reference = `Expected: '=', but found '${next}'`;
    this.failAt(this.#offset, "A comparator is missing here", reference, this.#offset + 1);
  }

  /** Fails where no expression starts. */
  failExpression(message: string): never {
    this.fail(message, this.noExpression());
  }

  /** What the reference says of a token that starts no expression. */
  noExpression(): string {
    return this.atEnd ? "Unexpected selector EOF" : `Unexpected selector character: ${this.#nextText()}`;
  }

  #noIdentifier(): string {
    return `Expected a valid identifier character, but found '${this.#nextText()}'`;
  }

  #nextText(): string {
    return this.atEnd ? "[EOF]" : this.#text.charAt(this.#offset);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#offset;
    const text = pattern.exec(this.#text)?.[0];
    this.#offset += text?.length ?? 0;
    return text;
  }
}

// As deep as Smithy's reference goes.
const deepest = 100;

const numberOrShapeId =
  /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![A-Za-z0-9_])|[A-Za-z_][A-Za-z0-9_]*(?:(?:\.[A-Za-z_][A-Za-z0-9_]*)*#[A-Za-z_][A-Za-z0-9_]*|(?:\.[A-Za-z_][A-Za-z0-9_]*)*)/y;
