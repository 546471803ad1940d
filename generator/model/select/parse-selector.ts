import { SelectorCursor, type SelectorReference, SelectorSyntaxError } from "./selector-cursor.js";
import {
  type AttributePath,
  type AttributeStep,
  type Comparator,
  comparators,
  type Comparison,
  type NeighbourStep,
  type PathSegment,
  type ScopedAssertion,
  type ScopedAttributeStep,
  type ScopedValue,
  type Selector,
  type SelectorStep,
} from "./selector.js";
import { isShapeTypeName } from "./shape-types.js";

/** What is wrong with the text of a selector, at an offset of it. */
export interface SelectorProblem {
  readonly message: string;
  readonly offset: number;
  /** The same in the words of Smithy's reference. */
  readonly reference: string;
}

/** A selector, or why its text is none. */
export type ParsedSelector =
  | { readonly kind: "selector"; readonly selector: Selector }
  | { readonly kind: "problem"; readonly problem: SelectorProblem };

/**
 * Reads the text of a selector.
 * Spec: https://smithy.io/2.0/spec/selectors.html#grammar
 */
export function parseSelector(text: string): ParsedSelector {
  const cursor = new SelectorCursor(text);
  try {
    const selector = parseSteps(cursor);
    if (!cursor.atEnd) cursor.failExpression("An expression cannot start here");
    return { kind: "selector", selector };
  } catch (error) {
    if (!(error instanceof SelectorSyntaxError)) throw error;
    const { message, offset, reference } = error;
    return { kind: "problem", problem: { message, offset, reference: referenceText(text, reference) } };
  }
}

function referenceText(text: string, { text: message, offset }: SelectorReference): string {
  const lines = text.slice(0, offset).split("\n");
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return `Syntax error at line ${lines.length} column ${column}, near \`${text.slice(offset)}\`: ${message}; expression: ${text}`;
}

/**
 * Reads a path of a message template, `@{…}`, from an offset of the template. Throws a `SelectorSyntaxError`.
 * Spec: https://smithy.io/2.0/spec/model-validation.html#message-templates
 */
export function parseTemplatePath(
  text: string,
  offset: number,
): { readonly path: AttributePath; readonly end: number } {
  const cursor = new SelectorCursor(text, offset);
  cursor.expect("@{");
  const path = parseKey(cursor);
  cursor.expect("}");
  return { path, end: cursor.offset };
}

// Selector = SelectorExpression *(SelectorExpression)
function parseSteps(cursor: SelectorCursor): Selector {
  return cursor.nest(() => parseExpressions(cursor));
}

function parseExpressions(cursor: SelectorCursor): Selector {
  const steps: SelectorStep[] = [];
  do {
    // The reference has no such limit, and so no words for it.
    if (steps.length === MOST_STEPS) {
      cursor.fail(`A selector has at most ${MOST_STEPS} steps in a row`, "A selector has too many steps");
    }
    steps.push(parseStep(cursor));
  } while (!cursor.atEnd && !cursor.looksAt(",") && !cursor.looksAt(")"));
  return steps;
}

/** More than anybody writes, and few enough for the stack, on which each step waits for those after it. */
const MOST_STEPS = 500;

function parseStep(cursor: SelectorCursor): SelectorStep {
  if (cursor.take("~>")) return { kind: "recursive" };
  if (cursor.take("-[")) return parseDirected(cursor, "forward", "]->");
  if (cursor.take("<-[")) return parseDirected(cursor, "reverse", "]-");
  if (cursor.take(">")) return { kind: "neighbour", direction: "forward", names: undefined };
  if (cursor.take("<")) return { kind: "neighbour", direction: "reverse", names: undefined };
  if (cursor.take("[@")) return parseScopedAttribute(cursor);
  if (cursor.take("[")) return parseAttribute(cursor);
  if (cursor.take(":")) return parseFunction(cursor);
  if (cursor.take("${")) return parseVariableGet(cursor);
  if (cursor.take("$")) return parseVariableSet(cursor);
  if (cursor.take("*")) return { kind: "type", type: "*" };
  return parseShapeType(cursor);
}

// SelectorShapeTypes = "*" / Identifier
function parseShapeType(cursor: SelectorCursor): SelectorStep {
  const start = cursor.start();
  const type = cursor.expectIdentifier("a selector expression", cursor.noExpression());
  if (!isShapeTypeName(type)) {
    cursor.failAt(start, `\`${type}\` is no type of shape`, `Unknown shape type: ${type}`);
  }
  return { kind: "type", type };
}

// SelectorForwardDirectedNeighbor = "-[" SelectorDirectedRelationships "]->"
// SelectorReverseDirectedNeighbor = "<-[" SelectorDirectedRelationships "]-"
function parseDirected(
  cursor: SelectorCursor,
  direction: NeighbourStep["direction"],
  end: string,
): NeighbourStep {
  const names = new Set<string>();
  do names.add(cursor.expectIdentifier("the name of a relationship"));
  while (cursor.take(","));
  cursor.expect(end, ",");
  return { kind: "neighbour", direction, names };
}

// SelectorAttr = "[" SelectorKey [SelectorAttrComparison] "]"
function parseAttribute(cursor: SelectorCursor): AttributeStep {
  const start = cursor.start();
  const path = parseKeyPath(cursor);
  const comparison = cursor.looksAt("]") ? undefined : parseComparison(cursor);
  cursor.expect("]");
  checkKey(cursor, start, path);
  return { kind: "attribute", path, comparison };
}

// SelectorAttrComparison = SelectorComparator SelectorAttrValues ["i"]
function parseComparison(cursor: SelectorCursor): Comparison {
  const comparator = parseComparator(cursor);
  const values: string[] = [];
  do values.push(cursor.expectValue());
  while (cursor.take(","));
  return { comparator, values, ignoresCase: cursor.takeWord("i") };
}

// SelectorScopedAttr = "[@" [SelectorKey] ":" SelectorScopedAssertions "]"
function parseScopedAttribute(cursor: SelectorCursor): ScopedAttributeStep {
  const path = cursor.looksAt(":") ? [] : parseKey(cursor);
  cursor.expect(":");
  const assertions: ScopedAssertion[] = [];
  do assertions.push(parseAssertion(cursor, path.length === 0));
  while (cursor.take("&&"));
  cursor.expect("]");
  return { kind: "scope", path, assertions };
}

// SelectorScopedAssertion = SelectorScopedValue SelectorComparator SelectorScopedValues ["i"]
function parseAssertion(cursor: SelectorCursor, ofShape: boolean): ScopedAssertion {
  const left = parseScopedValue(cursor, ofShape);
  const comparator = parseComparator(cursor);
  const right: ScopedValue[] = [];
  do right.push(parseScopedValue(cursor, ofShape));
  while (cursor.take(","));
  return { left, comparator, right, ignoresCase: cursor.takeWord("i") };
}

// SelectorScopedValue = SelectorValue / SelectorContextValue
// SelectorContextValue = "@{" SelectorPath "}"
function parseScopedValue(cursor: SelectorCursor, ofShape: boolean): ScopedValue {
  if (!cursor.take("@{")) return { kind: "text", text: cursor.expectValue() };
  const path = ofShape ? parseKey(cursor) : parsePath(cursor);
  cursor.expect("}");
  return { kind: "path", path };
}

function parseComparator(cursor: SelectorCursor): Comparator {
  for (const comparator of comparators) {
    if (cursor.take(comparator)) return comparator;
  }
  return cursor.failComparator();
}

// SelectorKey = Identifier ["|" SelectorPath]
function parseKey(cursor: SelectorCursor): AttributePath {
  const start = cursor.start();
  const path = parseKeyPath(cursor);
  checkKey(cursor, start, path);
  return path;
}

function parseKeyPath(cursor: SelectorCursor): AttributePath {
  const first: PathSegment = { kind: "name", text: cursor.expectIdentifier("an attribute") };
  return cursor.take("|") ? [first, ...parsePath(cursor)] : [first];
}

function checkKey(cursor: SelectorCursor, start: number, [first]: AttributePath): void {
  if (first === undefined || shapeAttributes.includes(first.text)) return;
  const { text } = first;
  const message = `\`${text}\` is no attribute of a shape: those are ${shapeAttributes.join(", ")}`;
  cursor.failAt(start, message, `Invalid shape selector attribute: ${text}`);
}

const shapeAttributes: readonly string[] = ["id", "trait", "service", "var"];

// SelectorPath = SelectorPathSegment *("|" SelectorPathSegment)
function parsePath(cursor: SelectorCursor): AttributePath {
  const segments: PathSegment[] = [];
  do segments.push(parsePathSegment(cursor));
  while (cursor.take("|"));
  return segments;
}

// SelectorPathSegment = SelectorValue / SelectorFunctionProperty
function parsePathSegment(cursor: SelectorCursor): PathSegment {
  if (!cursor.take("(")) return { kind: "name", text: cursor.expectValue() };
  const text = cursor.expectIdentifier("the name of a property");
  cursor.expect(")");
  return { kind: "function", text };
}

// SelectorFunction = ":" Identifier "(" SelectorFunctionArgs ")"
function parseFunction(cursor: SelectorCursor): SelectorStep {
  const start = cursor.start();
  const name = cursor.expectIdentifier("the name of a function");
  cursor.expect("(");
  const selectors: Selector[] = [];
  do selectors.push(parseSteps(cursor));
  while (cursor.take(","));
  cursor.expect(")", ",");
  checkArguments(cursor, start, name, selectors.length);
  return { kind: "function", name, arguments: selectors };
}

function checkArguments(cursor: SelectorCursor, start: number, name: string, count: number): void {
  if (["not", "in", "root", "recursive"].includes(name) && count !== 1) {
    const reference = `The :${name} function requires a single selector argument`;
    cursor.failAt(start, `\`:${name}\` takes exactly one selector, not ${count}`, reference);
  }
  if (name === "topdown" && count > 2) {
    const reference = `The :topdown function accepts 1 or 2 selectors, but found ${count}`;
    cursor.failAt(start, `\`:topdown\` takes one or two selectors, not ${count}`, reference);
  }
}

// SelectorVariableSet = "$" Identifier "(" Selector ")"
function parseVariableSet(cursor: SelectorCursor): SelectorStep {
  const name = cursor.expectIdentifier("the name of a variable");
  cursor.expect("(");
  const selector = parseSteps(cursor);
  cursor.expect(")");
  return { kind: "set", name, selector };
}

// SelectorVariableGet = "${" Identifier "}"
function parseVariableGet(cursor: SelectorCursor): SelectorStep {
  const name = cursor.expectIdentifier("the name of a variable");
  cursor.expect("}");
  return { kind: "get", name };
}
