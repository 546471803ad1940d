/** Unwinds the parser of selectors to its entry; nobody else sees it. */
export class SelectorSyntaxError extends Error {
  override readonly name = "SelectorSyntaxError";
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** The place in the text of a selector. Whitespace means nothing between tokens, so every method skips it first. */
export class SelectorCursor {
  readonly #text: string;
  #offset: number;

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

  expect(token: string): void {
    if (!this.take(token)) this.fail(`\`${token}\` is missing here`);
  }

  expectIdentifier(what: string): string {
    this.start();
    return this.#match(/(?:_*[A-Za-z0-9]|[A-Za-z])[A-Za-z0-9_]*/y) ?? this.fail(`This is not ${what}`);
  }

  // SelectorValue = SelectorText / Number / RootShapeId
  expectValue(): string {
    this.start();
    const quoted = this.#match(/'[^']*'|"[^"]*"/y);
    if (quoted !== undefined) return quoted.slice(1, -1);
    return this.#match(numberOrShapeId) ?? this.fail("A value is missing here");
  }

  fail(message: string): never {
    this.failAt(this.start(), message);
  }

  failAt(offset: number, message: string): never {
    throw new SelectorSyntaxError(`${message}.`, offset);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#offset;
    const text = pattern.exec(this.#text)?.[0];
    this.#offset += text?.length ?? 0;
    return text;
  }
}

const numberOrShapeId =
  /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![A-Za-z0-9_])|[A-Za-z_][A-Za-z0-9_]*(?:(?:\.[A-Za-z_][A-Za-z0-9_]*)*#[A-Za-z_][A-Za-z0-9_]*|(?:\.[A-Za-z_][A-Za-z0-9_]*)*)/y;
