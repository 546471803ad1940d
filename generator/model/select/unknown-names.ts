import type { Selector, SelectorStep } from "./selector.js";

/** A name of a selector that means nothing: a function or relationship that yields no shape, whatever the model. */
export interface UnknownName {
  readonly kind: "function" | "relationship";
  readonly name: string;
}

/**
 * The names of functions and relationships that the specification lacks. A selector may have them, because later
 * versions may bring more; more often they are typing errors.
 * Spec: https://smithy.io/2.0/spec/selectors.html#relationships
 */
export function unknownNames(selector: Selector): readonly UnknownName[] {
  return selector.flatMap(unknownNamesOf);
}

/** Every function of the specification. */
export const selectorFunctions: readonly string[] = [
  "test",
  "is",
  "each",
  "not",
  "in",
  "root",
  "recursive",
  "topdown",
];

/** Every relationship of the specification. */
export const relationshipNames: readonly string[] = [
  "operation",
  "resource",
  "error",
  "identifier",
  "property",
  "collectionOperation",
  "create",
  "put",
  "read",
  "update",
  "delete",
  "list",
  "input",
  "output",
  "member",
  "mixin",
  "trait",
];

function unknownNamesOf(step: SelectorStep): readonly UnknownName[] {
  switch (step.kind) {
    case "function": {
      const inner = step.arguments.flatMap(unknownNames);
      const isKnown = selectorFunctions.includes(step.name);
      return isKnown ? inner : [{ kind: "function", name: step.name }, ...inner];
    }
    case "set":
      return unknownNames(step.selector);
    case "neighbour":
      return [...(step.names ?? [])]
        .filter((name) => !relationshipNames.includes(name))
        .map((name) => ({ kind: "relationship", name }));
    default:
      return [];
  }
}
