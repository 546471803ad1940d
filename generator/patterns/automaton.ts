import { Alphabet, type CharacterSet } from "./alphabet.js";
import type { PatternNode, Repeat } from "./pattern.js";

/**
 * A pattern as an automaton whose every edge takes one character. State 0 is the beginning; every other state stands for
 * a character of the pattern that has just been taken (Glushkov's construction).
 */
export interface Automaton {
  readonly alphabet: Alphabet;
  readonly edges: readonly (readonly Edge[])[];
  /** What a state stands for, as offsets into the pattern: the outermost repetition around its character. */
  readonly places: readonly Place[];
  /** The states after which a text can still turn out not to match. */
  readonly canFail: ReadonlySet<number>;
}

interface Edge {
  readonly to: number;
  readonly set: CharacterSet;
  /** Whether there are several ways between the two states that take nothing else. */
  readonly isDouble: boolean;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Builds the automaton of a pattern; undefined where it would be too large. Counts are followed as far as they are small;
 * a large one stands for "any number".
 */
export function buildAutomaton(pattern: PatternNode): Automaton | undefined {
  const builder = new Builder(new Alphabet(textsOf(pattern)));
  try {
    return builder.build(pattern);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

/** Unwinds the builder: a pattern of thousands of alternatives in a loop has the square of them as edges. */
class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/** How a part of a pattern begins and ends. States are counted, so that two ways to one state are seen as two. */
interface Fragment {
  readonly first: Ways;
  readonly last: Ways;
  /** In how many ways it takes nothing; two stand for more. */
  readonly empty: number;
  /** Whether something has to follow: after its end a text can still fail. */
  readonly isEnd: boolean;
}

/** States, and in how many ways they are reached: one or more. */
type Ways = ReadonlyMap<number, number>;

const NOTHING: Fragment = { first: new Map(), last: new Map(), empty: 1, isEnd: false };

class Builder {
  readonly #alphabet: Alphabet;
  readonly #sets: CharacterSet[] = [0n];
  readonly #places: Place[] = [{ start: 0, end: 0 }];
  readonly #follow: Map<number, number>[] = [new Map<number, number>()];
  /** How many ways were looked at so far. */
  #work = 0;

  constructor(alphabet: Alphabet) {
    this.#alphabet = alphabet;
  }

  build(pattern: PatternNode): Automaton {
    const whole = this.#read(pattern, undefined);
    this.#connect(new Map([[0, 1]]), whole.first);
    const edges = this.#follow.map((ways) =>
      [...ways].map(([to, count]) => ({ to, set: this.#sets[to] ?? 0n, isDouble: count > 1 })),
    );
    // Where a match may end before the text does, the first way to an end is taken, and no other is tried.
    const done = whole.isEnd ? new Set<number>() : new Set(whole.last.keys());
    const canFail = new Set([...edges.keys()].filter((state) => !done.has(state)));
    return { alphabet: this.#alphabet, edges, places: this.#places, canFail };
  }

  #read(node: PatternNode, outermost: Repeat | undefined): Fragment {
    switch (node.kind) {
      case "characters":
        return this.#readCharacters(node, outermost ?? node);
      case "sequence":
        return node.parts.reduce<Fragment>(
          (before, part) => this.#join(before, this.#read(part, outermost)),
          NOTHING,
        );
      case "alternation":
        return node.options
          .map((option) => this.#read(option, outermost))
          .reduce((one, other) => {
            this.#spend(one.first.size + one.last.size);
            return either(one, other);
          });
      case "repeat":
        return this.#readRepeat(node, outermost ?? node);
      case "group":
        return this.#read(node.body, outermost);
      case "assertion":
        return { ...NOTHING, isEnd: node.isEnd };
      case "lookaround":
      case "backreference":
        return NOTHING;
    }
  }

  #readCharacters(node: Extract<PatternNode, { kind: "characters" }>, place: Place): Fragment {
    const state = this.#sets.push(this.#alphabet.read(node.text)) - 1;
    this.#places.push({ start: place.start, end: place.end });
    this.#follow.push(new Map<number, number>());
    const only: Ways = new Map([[state, 1]]);
    return { first: only, last: only, empty: 0, isEnd: false };
  }

  #readRepeat(node: Repeat, outermost: Repeat): Fragment {
    const { body, min, max } = node;
    let whole = NOTHING;
    const copies = Math.min(min, this.#sets.length > MANY_STATES ? 1 : MANY_TIMES);
    for (let count = 0; count < copies; count++) whole = this.#join(whole, this.#read(body, outermost));
    if (max === min) return whole;
    if (max - min > FEW_TIMES) return this.#join(whole, this.#loop(this.#read(body, outermost)));
    let rest = NOTHING;
    for (let count = min; count < max; count++) {
      rest = either(NOTHING, this.#join(this.#read(body, outermost), rest));
    }
    return this.#join(whole, rest);
  }

  /** Any number of times. What takes nothing is not repeated: engines stop there. */
  #loop(body: Fragment): Fragment {
    this.#connect(body.last, body.first);
    return { ...body, empty: body.empty + 1 };
  }

  #join(before: Fragment, after: Fragment): Fragment {
    this.#spend(before.last.size + after.last.size);
    this.#connect(before.last, after.first);
    return {
      first: before.empty > 0 ? add(before.first, times(after.first, before.empty)) : before.first,
      last: after.empty > 0 ? add(after.last, times(before.last, after.empty)) : after.last,
      empty: before.empty * after.empty,
      isEnd: after.isEnd || (before.isEnd && after.last.size === 0),
    };
  }

  #connect(last: Ways, first: Ways): void {
    this.#spend(last.size * first.size);
    for (const [from, ways] of last) {
      const follow = this.#follow[from];
      for (const [to, more] of first) follow?.set(to, (follow.get(to) ?? 0) + ways * more);
    }
  }

  #spend(work: number): void {
    this.#work += work;
    if (this.#work > MOST_WORK) throw new TooLarge();
  }
}

/** As much as takes a moment; patterns that people write need a thousandth of it. */
const MOST_WORK = 2_000_000;
/** A count up to here is written out; beyond it, and where a pattern has become large, fewer copies tell as much. */
const MANY_TIMES = 40;
const MANY_STATES = 1000;
/** A count that varies by more stands for any number: nested, it is as slow. */
const FEW_TIMES = 4;

function either(one: Fragment, other: Fragment): Fragment {
  return {
    first: add(one.first, other.first),
    last: add(one.last, other.last),
    empty: one.empty + other.empty,
    isEnd: one.isEnd && other.isEnd,
  };
}

function add(one: Ways, other: Ways): Ways {
  const sum = new Map(one);
  for (const [state, ways] of other) sum.set(state, (sum.get(state) ?? 0) + ways);
  return sum;
}

/** More than two ways are no worse than two. */
function times(ways: Ways, count: number): Ways {
  return new Map([...ways].map(([state, before]) => [state, Math.min(2, before * count)]));
}

function* textsOf(node: PatternNode): Iterable<string> {
  if (node.kind === "characters") yield node.text;
  else if (node.kind === "alternation") for (const option of node.options) yield* textsOf(option);
  else if (node.kind === "sequence") for (const part of node.parts) yield* textsOf(part);
  else if ("body" in node) yield* textsOf(node.body);
}
