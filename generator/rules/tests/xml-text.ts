import type { TextProblem } from "./text-problem.js";

/**
 * What keeps a text from being well-formed XML (https://www.w3.org/TR/xml/), or undefined. Documents with a type, which
 * could make a reader fetch files, count as malformed.
 */
export function xmlProblem(text: string): TextProblem | undefined {
  const scanner = new XmlScanner(text);
  while (scanner.problem === undefined && scanner.scanNext());
  return scanner.problem;
}

const NAME = "[\\p{L}_:][\\p{L}\\p{N}\\p{M}_:.\\-·]*";
const END_TAG = new RegExp(`</(${NAME})[ \\t\\r\\n]*>`, "uy");
const TAG_NAME = new RegExp(`<(${NAME})`, "uy");
const ATTRIBUTE_NAME = new RegExp(`[ \\t\\r\\n]+(${NAME})`, "uy");
const ENTITY = new RegExp(`&(${NAME});`, "uy");
const REFERENCE = /&(?:(?:amp|lt|gt|quot|apos)|#\d+|#x[0-9A-Fa-f]+);/y;

/** Reads over a document, one piece of markup or text at a time. */
class XmlScanner {
  problem: TextProblem | undefined;
  readonly #text: string;
  /** The elements that are open, outermost first. */
  readonly #elements: string[] = [];
  #hasRoot = false;
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads the next piece. False at the end of the text, and where it is malformed. */
  scanNext(): boolean {
    if (this.#offset >= this.#text.length) return this.#end();
    if (this.#text[this.#offset] !== "<") return this.#scanText();
    if (this.#startsWith("<!--")) return this.#scanUntil("<!--", "-->", "comment");
    if (this.#startsWith("<![CDATA[")) return this.#scanSection();
    if (this.#startsWith("<?")) return this.#scanUntil("<?", "?>", "instruction");
    if (this.#startsWith("<!DOCTYPE")) return this.#fail("has a document type", DOCTYPE);
    return this.#startsWith("</") ? this.#scanEndTag() : this.#scanStartTag();
  }

  #end(): false {
    const element = this.#elements.at(-1);
    if (element !== undefined) return this.#fail(`ends before \`</${element}>\``, UNFINISHED);
    return this.#hasRoot ? false : this.#fail("has no element", "Premature end of file.");
  }

  #scanText(): boolean {
    if (this.#elements.length === 0) {
      if (this.#skip(/[ \t\r\n]+/y)) return true;
      return this.#hasRoot
        ? this.#fail("has text after its element", "Content is not allowed in trailing section.")
        : this.#fail("has text before its element", "Content is not allowed in prolog.");
    }
    if (this.#skip(/[^<&]+/y)) return true;
    return this.#skip(REFERENCE) || this.#failReference();
  }

  #scanSection(): boolean {
    if (this.#elements.length > 0) return this.#scanUntil("<![CDATA[", "]]>", "section");
    return this.#fail("has text outside of its element", MALFORMED);
  }

  #scanUntil(start: string, end: string, what: string): boolean {
    const found = this.#text.indexOf(end, this.#offset + start.length);
    if (found === -1) return this.#fail(`has a ${what} without an end`, UNFINISHED);
    this.#offset = found + end.length;
    return true;
  }

  #scanEndTag(): boolean {
    const open = this.#elements.at(-1);
    const tag = this.#match(END_TAG);
    if (open !== undefined && tag?.[1] === open) {
      this.#elements.pop();
      return true;
    }
    this.#offset -= tag?.[0].length ?? 0;
    if (open === undefined) return this.#fail("closes what is not open", MALFORMED);
    const reference = `The element type "${open}" must be terminated by the matching end-tag "</${open}>".`;
    return this.#fail(`does not close \`<${open}>\``, reference);
  }

  #scanStartTag(): boolean {
    if (this.#elements.length === 0 && this.#hasRoot) {
      return this.#fail("has more than one element", MALFORMED_DOCUMENT);
    }
    const name = this.#match(TAG_NAME)?.[1];
    if (name === undefined) return this.#fail("has a `<` that begins nothing", MALFORMED);
    this.#hasRoot = true;
    if (!this.#scanAttributes(name)) return false;
    if (this.#skip(/[ \t\r\n]*\/>/y)) return true;
    if (this.#skip(/[ \t\r\n]*>/y)) return this.#elements.push(name) > 0;
    const reference = `Element type "${name}" must be followed by either attribute specifications, ">" or "/>".`;
    return this.#fail(`does not end the tag \`<${name}\``, reference);
  }

  #scanAttributes(element: string): boolean {
    const names = new Set<string>();
    for (;;) {
      const name = this.#match(ATTRIBUTE_NAME)?.[1];
      if (name === undefined) return true;
      if (names.has(name)) {
        const reference = `Attribute "${name}" was already specified for element "${element}".`;
        return this.#fail(`has the attribute \`${name}\` twice`, reference);
      }
      names.add(name);
      if (!this.#scanAttributeValue(name, element)) return false;
    }
  }

  #scanAttributeValue(name: string, element: string): boolean {
    if (!this.#skip(/[ \t\r\n]*=[ \t\r\n]*/y)) {
      const reference = `Attribute name "${name}" associated with an element type "${element}" must be followed by the ' = ' character.`;
      return this.#fail(`has the attribute \`${name}\` without a value`, reference);
    }
    const quote = this.#match(/["']/y)?.[0];
    if (quote === undefined) {
      const reference = `Open quote is expected for attribute "${name}" associated with an  element type  "${element}".`;
      return this.#fail(`has no quotes around the value of \`${name}\``, reference);
    }
    const plain = quote === '"' ? /[^"<&]+/y : /[^'<&]+/y;
    while (this.#skip(plain) || this.#skip(REFERENCE));
    if (this.#text[this.#offset] === quote) {
      this.#offset += 1;
      return true;
    }
    if (this.#text[this.#offset] === "&") return this.#failReference();
    const reference = `The value of attribute "${name}" associated with an element type "${element}" must not contain the '<' character.`;
    return this.#fail(`has a value of \`${name}\` without an end`, reference);
  }

  #failReference(): false {
    const start = this.#offset;
    const name = this.#match(ENTITY)?.[1];
    this.#offset = start;
    return name === undefined
      ? this.#fail(
          "has a `&` that begins nothing",
          "The entity name must immediately follow the '&' in the entity reference.",
        )
      : this.#fail(
          `has the unknown entity \`&${name};\``,
          `The entity "${name}" was referenced, but not declared.`,
        );
  }

  #startsWith(text: string): boolean {
    return this.#text.startsWith(text, this.#offset);
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#offset;
    const match = pattern.exec(this.#text) ?? undefined;
    if (match !== undefined) this.#offset = pattern.lastIndex;
    return match;
  }

  #skip(pattern: RegExp): boolean {
    return this.#match(pattern) !== undefined;
  }

  #fail(says: string, reference: string): false {
    this.problem ??= { says, reference, offset: this.#offset };
    return false;
  }
}

const DOCTYPE =
  'DOCTYPE is disallowed when the feature "http://apache.org/xml/features/disallow-doctype-decl" set to true.';
const UNFINISHED = "XML document structures must start and end within the same entity.";
const MALFORMED = "The content of elements must consist of well-formed character data or markup.";
const MALFORMED_DOCUMENT = "The markup in the document following the root element must be well-formed.";
