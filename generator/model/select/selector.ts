/**
 * A selector: what it does to one shape, step after step. A shape that passes a step goes on to the next; a step may
 * also yield other shapes, or several.
 * Spec: https://smithy.io/2.0/spec/selectors.html
 */
export type Selector = readonly SelectorStep[];

/** One expression of a selector. */
export type SelectorStep =
  | ShapeTypeStep
  | AttributeStep
  | ScopedAttributeStep
  | FunctionStep
  | NeighbourStep
  | RecursiveNeighbourStep
  | VariableSetStep
  | VariableGetStep;

/** `string`, `member`, `*`: passes shapes of a type or of a group of types. */
export interface ShapeTypeStep {
  readonly kind: "type";
  readonly type: string;
}

/** `[trait|range|min = 1]`: passes shapes that have an attribute, or whose attribute compares well. */
export interface AttributeStep {
  readonly kind: "attribute";
  readonly path: AttributePath;
  readonly comparison: Comparison | undefined;
}

/** `[@trait|range: @{min} > @{max}]`: passes shapes that have a value for which all assertions hold. */
export interface ScopedAttributeStep {
  readonly kind: "scope";
  /** Empty for the shape itself. */
  readonly path: AttributePath;
  readonly assertions: readonly ScopedAssertion[];
}

/** `:not(string)`. Unknown functions parse and yield nothing. */
export interface FunctionStep {
  readonly kind: "function";
  readonly name: string;
  readonly arguments: readonly Selector[];
}

/** `>`, `<`, `-[input, output]->`, `<-[resource]-`: yields neighbours; without names those of any relationship. */
export interface NeighbourStep {
  readonly kind: "neighbour";
  readonly direction: "forward" | "reverse";
  readonly names: ReadonlySet<string> | undefined;
}

/** `~>`: yields all shapes that can be reached. */
export interface RecursiveNeighbourStep {
  readonly kind: "recursive";
}

/** `$name(…)`: stores what a selector yields, and passes the shape on. */
export interface VariableSetStep {
  readonly kind: "set";
  readonly name: string;
  readonly selector: Selector;
}

/** `${name}`: yields what is stored. */
export interface VariableGetStep {
  readonly kind: "get";
  readonly name: string;
}

/** The way from a shape to a value: `trait|range|min`, `id|(length)`. */
export type AttributePath = readonly PathSegment[];

/** A property by name, or a computed one: `(keys)`, `(values)`, `(length)`, `(first)`. */
export interface PathSegment {
  readonly kind: "name" | "function";
  readonly text: string;
}

/** What an attribute is compared with, and how. */
export interface Comparison {
  readonly comparator: Comparator;
  /** It is enough that one of them compares well. */
  readonly values: readonly string[];
  readonly ignoresCase: boolean;
}

/** An assertion of a scoped selector: either side may be a path from the scoped value. */
export interface ScopedAssertion {
  readonly comparator: Comparator;
  readonly left: ScopedValue;
  readonly right: readonly ScopedValue[];
  readonly ignoresCase: boolean;
}

/** One side of an assertion: a text, or the value at the end of a path. */
export type ScopedValue =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "path"; readonly path: AttributePath };

/** Spec: https://smithy.io/2.0/spec/selectors.html#grammar, SelectorComparator. */
export const comparators = [
  "{<<}",
  "{!=}",
  "{=}",
  "{<}",
  "^=",
  "$=",
  "*=",
  "!=",
  ">=",
  "<=",
  "?=",
  "=",
  ">",
  "<",
] as const;

/** A way to compare two values. */
export type Comparator = (typeof comparators)[number];
