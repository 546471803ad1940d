import type { TextProblem } from "./text-problem.js";

/** What keeps a text from being JSON (RFC 8259), or undefined. */
export function jsonProblem(text: string): TextProblem | undefined {
  const scanner = new JsonScanner(text);
  scanner.scan();
  return scanner.problem;
}

/** What comes next: a value, the name of an entry, what follows a value, or nothing more. */
type Step = "value" | "name" | "after" | "end";

/** Reads over a text until it is no JSON any more. Its own stack in place of recursion: no nesting is too deep. */
class JsonScanner {
  problem: TextProblem | undefined;
  readonly #text: string;
  /** What closes the arrays and objects that are open, outermost first. */
  readonly #ends: ("]" | "}")[] = [];
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): void {
    let step: Step = "value";
    while (step !== "end") {
      this.#skip(/[ \t\r\n]*/y);
      step = this.#scanStep(step);
    }
    if (this.#offset < this.#text.length) this.#fail("goes on after its value", "Unexpected character");
  }

  #scanStep(step: Exclude<Step, "end">): Step {
    switch (step) {
      case "value":
        return this.#scanValue();
      case "name":
        return this.#scanName();
      case "after":
        return this.#scanAfter();
    }
  }

  #scanValue(): Step {
    if (this.#take("[")) return this.#open("]", "value");
    if (this.#take("{")) return this.#open("}", "name");
    if (this.#at('"')) return this.#scanString() ? "after" : "end";
    if (this.#skip(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y)) return "after";
    return this.#expect(this.#at("-") ? "digit" : "value");
  }

  #open(end: "]" | "}", first: Step): Step {
    this.#skip(/[ \t\r\n]*/y);
    if (this.#take(end)) return "after";
    this.#ends.push(end);
    return first;
  }

  #scanName(): Step {
    if (!this.#at('"')) return this.#expect("name");
    if (!this.#scanString()) return "end";
    this.#skip(/[ \t\r\n]*/y);
    return this.#take(":") ? "value" : this.#expect("':'");
  }

  #scanAfter(): Step {
    const end = this.#ends.at(-1);
    if (end === undefined) return "end";
    if (this.#take(end)) {
      this.#ends.pop();
      return "after";
    }
    if (this.#take(",")) return end === "]" ? "value" : "name";
    return this.#expect(`',' or '${end}'`);
  }

  #scanString(): boolean {
    // One pattern for the whole string would be too much for engines where it has many escapes.
    this.#skip(/"[^"\\\u0000-\u001F]*/y);
    while (this.#skip(/\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[^"\\\u0000-\u001F]*/y));
    if (this.#take('"')) return true;
    this.#expect(this.#at("\\") ? "valid escape sequence" : "valid string character");
    return false;
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

  #expect(expected: string): "end" {
    const isEnd = this.#offset >= this.#text.length;
    const says = isEnd
      ? "ends too early"
      : `is no JSON at \`${this.#text.slice(this.#offset, this.#offset + 10)}\``;
    this.#fail(says, isEnd ? "Unexpected end of input" : `Expected ${expected}`);
    return "end";
  }

  #fail(says: string, reference: string): void {
    const before = this.#text.slice(0, this.#offset);
    const line = before.split("\n").length;
    const column = this.#offset - (before.lastIndexOf("\n") + 1) + 1;
    const place = `([${line}, ${column}])`;
    this.problem ??= { says, reference: `Error parsing JSON: ${reference} ${place}`, offset: this.#offset };
  }
}
