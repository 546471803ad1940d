import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { withArticle } from "../../diagnostics/with-article.js";
import { getEntry, type Node, type ObjectNode } from "../../model/node.js";
import { tickedList } from "../reference-text.js";

/** Why a part of metadata that steers validation cannot be used. */
export interface MetadataProblem {
  readonly code: string;
  /** One sentence, as messages are. */
  readonly message: string;
  /** The same in the words of Smithy's reference. */
  readonly reference: string;
  /** The smallest part to change. */
  readonly node: Node;
  readonly hint?: string;
}

/** Takes what is wrong. Readers go on with undefined, and the first problem of an entry is the one that is told. */
export type Complain = (problem: MetadataProblem) => void;

/** The error that a problem is; `prefix` is how the reference begins. */
export function metadataDiagnostic(problem: MetadataProblem, prefix = ""): Diagnostic {
  const { code, message, reference, node, hint } = problem;
  return {
    severity: "error",
    code,
    eventId: "Model",
    message,
    reference: prefix + reference,
    span: node.span,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** The string under a key that has to be there. */
export function expectText(node: ObjectNode, key: string, complain: Complain): string | undefined {
  const value = getEntry(node, key);
  if (value?.kind === "string") return value.value;
  complain(value === undefined ? missingEntry(node, key) : wrongType(value, key, "a string"));
  return undefined;
}

/** A node that has to be an object. */
export function expectObject(
  node: Node,
  complain: Complain,
  reference: (type: string) => string,
): ObjectNode | undefined {
  if (node.kind === "object") return node;
  complain({
    code: "metadata/wrong-type",
    message: `This must be an object, but is ${withArticle(node.kind)}.`,
    reference: reference(node.kind),
    node,
  });
  return undefined;
}

/** The elements of a node that has to be an array. */
export function expectElements(
  node: Node,
  complain: Complain,
  reference: (type: string) => string,
): readonly Node[] {
  if (node.kind === "array") return node.elements;
  complain({
    code: "metadata/wrong-type",
    message: `This must be an array, but is ${withArticle(node.kind)}.`,
    reference: reference(node.kind),
    node,
  });
  return [];
}

/** One of the texts that may stand under a key. */
export function expectOneOf<Text extends string>(
  node: ObjectNode,
  key: string,
  texts: readonly Text[],
  complain: Complain,
): Text | undefined {
  const found = expectText(node, key, complain);
  if (found === undefined) return undefined;
  const text = texts.find((one) => one === found);
  if (text === undefined) complain(unknownWord(getEntry(node, key) ?? node, key, found, texts));
  return text;
}

/** A key that an object lacks. */
export function missingEntry(node: Node, key: string): MetadataProblem {
  return {
    code: "metadata/missing-entry",
    message: `\`${key}\` is missing here.`,
    reference: `Missing expected member \`${key}\`.`,
    node,
  };
}

/** A value of another type than the key asks for; `expected` comes with its article. */
export function wrongType(node: Node, key: string, expected: string): MetadataProblem {
  return {
    code: "metadata/wrong-type",
    message: `\`${key}\` must be ${expected}, but is ${withArticle(node.kind)}.`,
    reference: `Expected \`${key}\` member to be ${expected}, but found ${node.kind}.`,
    node,
  };
}

function unknownWord(node: Node, key: string, found: string, texts: readonly string[]): MetadataProblem {
  return {
    code: "metadata/unknown-word",
    message: `\`${key}\` must be one of ${tickedList(texts)}, but is \`${found}\`.`,
    reference: `Expected one of ${tickedList(texts)}; got \`${found}\`.`,
    node,
  };
}
