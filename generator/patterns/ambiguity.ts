import type { PatternNode } from "./pattern.js";
import { buildAutomaton, type Automaton } from "./automaton.js";
import { findComponents } from "./components.js";

/** A part of a pattern that can match one text in more and more ways, the longer the text is. */
export interface Ambiguity {
  /** The repetition that is to blame, as offsets into the pattern. */
  readonly start: number;
  readonly end: number;
  /** A text that, written again and again, doubles the ways each time. */
  readonly pump: string;
}

/**
 * The first part of a pattern for which an engine that tries one way after the other, as JavaScript's does, needs time
 * that grows exponentially with a text that does not match. Undefined where there is none, and where the pattern is too
 * large to tell.
 *
 * A pattern is an automaton over characters. It is exponentially ambiguous exactly where two different ways lead from a
 * state back to it over the same text: in the product of a strongly connected component with itself, a pair of equal
 * states and a pair of unequal ones lie on one cycle. Lookarounds and backreferences are taken for nothing, so that what
 * is found could, in rare cases, be kept in check by them.
 */
export function findAmbiguity(pattern: PatternNode): Ambiguity | undefined {
  const automaton = buildAutomaton(pattern);
  if (automaton === undefined) return undefined;
  for (const component of findComponents(automaton.edges)) {
    const found = findInComponent(automaton, component);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Edges of the product, each with a character that both sides take. */
interface ProductEdge {
  readonly to: number;
  readonly character: string;
}

function findInComponent(automaton: Automaton, component: readonly number[]): Ambiguity | undefined {
  if (!component.some((state) => automaton.canFail.has(state))) return undefined;
  if (countEdges(automaton, component) > MOST_EDGES) return undefined;
  const inside = new Map(component.map((state, index) => [state, index]));
  const size = component.length;
  const edges: ProductEdge[][] = Array.from({ length: size * size }, () => []);
  for (const [first, left] of component.entries()) {
    for (const [second, right] of component.entries()) {
      const from = edges[first * size + second] ?? [];
      for (const one of automaton.edges[left] ?? []) {
        for (const other of automaton.edges[right] ?? []) {
          const [to, too] = [inside.get(one.to), inside.get(other.to)];
          if (to === undefined || too === undefined) continue;
          const character = automaton.alphabet.common(one.set, other.set);
          if (character !== undefined) from.push({ to: to * size + too, character });
        }
      }
    }
  }
  return findTwoWays(automaton, component, edges);
}

function countEdges({ edges }: Automaton, component: readonly number[]): number {
  return component.reduce((count, state) => count + (edges[state]?.length ?? 0), 0);
}

/** The product has up to the square of them. */
const MOST_EDGES = 3000;

function findTwoWays(
  automaton: Automaton,
  component: readonly number[],
  edges: readonly (readonly ProductEdge[])[],
): Ambiguity | undefined {
  const size = component.length;
  for (const product of findComponents(edges)) {
    const same = product.find((pair) => isDiagonal(pair, size));
    if (same === undefined) continue;
    const twice =
      product.find((pair) => !isDiagonal(pair, size)) ?? doubled(automaton, component, product, size);
    if (twice === undefined) continue;
    const states = product.flatMap((pair) => [Math.floor(pair / size), pair % size]);
    const offsets = states.map((index) => automaton.places[component[index] ?? 0] ?? { start: 0, end: 0 });
    return {
      start: Math.min(...offsets.map(({ start }) => start)),
      end: Math.max(...offsets.map(({ end }) => end)),
      pump: walk(edges, new Set(product), same, twice) + walk(edges, new Set(product), twice, same),
    };
  }
  return undefined;
}

function isDiagonal(pair: number, size: number): boolean {
  return Math.floor(pair / size) === pair % size;
}

/** A state of the component with an edge inside it that can be taken in two ways, such as through `(a*)*`. */
function doubled(
  automaton: Automaton,
  component: readonly number[],
  product: readonly number[],
  size: number,
): number | undefined {
  const targets = new Set(
    product.filter((pair) => isDiagonal(pair, size)).map((pair) => component[pair % size]),
  );
  return product.find((pair) => {
    if (!isDiagonal(pair, size)) return false;
    const edges = automaton.edges[component[pair % size] ?? 0] ?? [];
    return edges.some(({ to, isDouble }) => isDouble && targets.has(to));
  });
}

/** The characters of a shortest way between two pairs of one component, at least one. */
function walk(
  edges: readonly (readonly ProductEdge[])[],
  inside: ReadonlySet<number>,
  from: number,
  to: number,
): string {
  const texts = new Map<number, string>();
  const queue: (readonly [number, string])[] = [[from, ""]];
  for (const [pair, text] of queue) {
    for (const edge of edges[pair] ?? []) {
      if (!inside.has(edge.to) || texts.has(edge.to)) continue;
      const longer = text + edge.character;
      if (edge.to === to) return longer;
      texts.set(edge.to, longer);
      queue.push([edge.to, longer]);
    }
  }
  return "";
}
