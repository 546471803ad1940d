import type { TextProblem } from "./text-problem.js";

/** What keeps a text from being JSON (RFC 8259), or undefined. */
export function jsonProblem(text: string): TextProblem | undefined {
  const scanner = new JsonScanner(text);
  scanner.scan();
  return scanner.problem;
}

/** What a value stands in. */
type Container = "array" | "object";

/** Reads over a text until it is no JSON any more. Its own stack in place of recursion: no nesting is too deep. */
class JsonScanner {
  problem: TextProblem | undefined;
  readonly #text: string;
  readonly #containers: Container[] = [];
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): void {
    let isOpen = this.#scanValue();
    while (isOpen && this.problem === undefined) isOpen = this.#scanNext();
    this.#skip(/[ \t\r\n]*/y);
    if (this.problem === undefined && this.#offset < this.#text.length) {
      this.#fail("goes on after its value", "Unexpected character");
    }
  }

  /** Reads what follows a value. False at the end of the outermost one. */
  #scanNext(): boolean {
    const container = this.#containers.at(-1);
    if (container === undefined) return false;
    const end = container === "array" ? "]" : "}";
    this.#skip(/[ \t\r\n]*/y);
    if (this.#take(end)) this.#containers.pop();
    else if (!this.#take(",")) this.#expect(`',' or '${end}'`);
    else if (container === "array") return this.#scanValue();
    else return this.#scanEntry();
    return true;
  }

  #scanEntry(): boolean {
    this.#skip(/[ \t\r\n]*/y);
    if (!this.#at('"')) return this.#expect("name");
    if (!this.#scanString()) return false;
    this.#skip(/[ \t\r\n]*/y);
    return this.#take(":") ? this.#scanValue() : this.#expect("':'");
  }

  #scanValue(): boolean {
    this.#skip(/[ \t\r\n]*/y);
    if (this.#take("[")) return this.#open("array", "]");
    if (this.#take("{")) return this.#open("object", "}");
    if (this.#at('"')) return this.#scanString();
    if (this.#skip(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y)) return true;
    return this.#expect(this.#at("-") ? "digit" : "value");
  }

  #open(container: Container, end: string): boolean {
    this.#skip(/[ \t\r\n]*/y);
    if (this.#take(end)) return true;
    this.#containers.push(container);
    return container === "array" ? this.#scanValue() : this.#scanEntry();
  }

  #scanString(): boolean {
    // Character by character in a loop of the engine: no text is too long.
    this.#skip(/"[^"\\\u0000-\u001F]*/y);
    while (this.#skip(/\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[^"\\\u0000-\u001F]*/y));
    if (this.#take('"')) return true;
    return this.#expect(this.#at("\\") ? "valid escape sequence" : "valid string character");
  }

  #at(character: string): boolean {
    return this.#text[this.#offset] === character;
  }

  #take(character: string): boolean {
    if (!this.#at(character)) return false;
    this.#offset += 1;
    return true;
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#offset;
    if (!pattern.test(this.#text)) return false;
    this.#offset = pattern.lastIndex;
    return true;
  }

  #expect(expected: string): false {
    const isEnd = this.#offset >= this.#text.length;
    const says = isEnd
      ? "ends too early"
      : `is no JSON at \`${this.#text.slice(this.#offset, this.#offset + 10)}\``;
    return this.#fail(says, isEnd ? "Unexpected end of input" : `Expected ${expected}`);
  }

  #fail(says: string, reference: string): false {
    const before = this.#text.slice(0, this.#offset);
    const line = before.split("\n").length;
    const column = this.#offset - (before.lastIndexOf("\n") + 1) + 1;
    const place = `([${line}, ${column}])`;
    this.problem ??= { says, reference: `Error parsing JSON: ${reference} ${place}`, offset: this.#offset };
    return false;
  }
}
