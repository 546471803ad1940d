/** A set of characters as bits over the alphabet of its pattern. */
export type CharacterSet = bigint;

/**
 * The characters that are enough to tell the sets of a pattern apart: ASCII, one or two of each kind beyond it, and those
 * that the pattern itself names. Two sets with a character in common that is not among them are rare enough to be missed.
 */
export class Alphabet {
  readonly #characters: readonly string[];
  readonly #sets = new Map<string, CharacterSet>();

  /** The texts are those of the pattern's sets. */
  constructor(texts: Iterable<string>) {
    const characters = new Set([...ASCII, ...BEYOND]);
    for (const text of texts) {
      for (const character of text) characters.add(character);
    }
    this.#characters = [...characters];
  }

  /** The characters that a set matches, as JavaScript says. */
  read(text: string): CharacterSet {
    const known = this.#sets.get(text);
    if (known !== undefined) return known;
    const expression = new RegExp(`^${text}$`, "u");
    let set = 0n;
    for (const [index, character] of this.#characters.entries()) {
      if (expression.test(character)) set |= 1n << BigInt(index);
    }
    this.#sets.set(text, set);
    return set;
  }

  /** A character that is in both sets, one that can be seen if there is one. */
  common(first: CharacterSet, second: CharacterSet): string | undefined {
    const both = first & second;
    if (both === 0n) return undefined;
    return this.#characters.find((_, index) => (both >> BigInt(index)) & 1n);
  }
}

/** Letters and digits first: they make the examples that messages show. */
const ASCII: readonly string[] = [
  ..."a0A-_ ",
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
];

const BEYOND: readonly string[] = [
  ..."\u0085\u00a0µ½ßéÉ\u0301\u0378Ωжא٣中あ\u2003\u2028€–“𝒜😀\ue000\u{10ffff}",
];
