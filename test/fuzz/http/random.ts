/** Numbers that look random and are the same for the same seed, so that whatever is found can be found again. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 to below 1. The generator is Mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to below a limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Whether something happens that has this chance. */
  happens(chance: number): boolean {
    return this.next() < chance;
  }

  /** One of a list, which has some. */
  pick<Item>(items: readonly Item[]): Item {
    // The cast is sound: the index is below the length.
    return items[this.below(items.length)] as Item;
  }

  /** As many of what is made as a number up to a limit says. */
  times<Item>(limit: number, make: () => Item): Item[] {
    return Array.from({ length: this.below(limit + 1) }, make);
  }
}
