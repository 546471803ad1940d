import { unreachable } from "../../diagnostics/invariant.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Node, ObjectEntry, ObjectNode } from "../../model/node.js";
import type { Name, NodeKeyword, NodeObject, NodeValue, ShapeIdNode } from "./ast.js";
import { syntaxError } from "./syntax-error.js";
import type { FileScope } from "./file-scope.js";

/** A value as the model sees it: the ways of writing a string are gone. */
export function lowerNodeValue(scope: FileScope, value: NodeValue): Node {
  const { span } = value;
  switch (value.kind) {
    case "array":
      return {
        kind: "array",
        elements: value.elements.map((element) => lowerNodeValue(scope, element)),
        span,
      };
    case "object":
      return lowerNodeObject(scope, value);
    case "number":
      return { kind: "number", value: Number(value.text), text: value.text, span };
    case "keyword":
      return lowerKeyword(value);
    case "quotedText":
    case "textBlock":
      return { kind: "string", value: value.value, span };
    case "shapeId":
      return lowerSyntacticShapeId(scope, value);
    default:
      return unreachable(value);
  }
}

/** Of two entries with one key the first stays. */
function lowerNodeObject(scope: FileScope, object: NodeObject): ObjectNode {
  const entries = new Map<string, ObjectEntry>();
  for (const { key, value } of object.entries) {
    const lowered = { key: lowerKey(key), value: lowerNodeValue(scope, value) };
    const first = entries.get(key.text);
    if (first === undefined) entries.set(key.text, lowered);
    else scope.report(duplicateKey(key, first.key.span));
  }
  return { kind: "object", entries, span: object.span };
}

function lowerKey(key: Name): ObjectEntry["key"] {
  return { kind: "string", value: key.text, span: key.span };
}

function lowerKeyword({ value, span }: NodeKeyword): Node {
  return value === null ? { kind: "null", span } : { kind: "boolean", value, span };
}

/**
 * A shape id without quotes is a string. Where no candidate exists it stands for the first one.
 * Spec: https://smithy.io/2.0/spec/idl.html#syntactic-shape-ids
 */
function lowerSyntacticShapeId(scope: FileScope, id: ShapeIdNode): Node {
  const candidates = scope.candidates(id);
  return { kind: "string", value: candidates[0] ?? id.name, candidates, span: id.span };
}

/** A second value under one key would silently win or lose. */
export function duplicateKey(key: Name, first: Name["span"]): Diagnostic {
  return {
    ...syntaxError("idl/duplicate-key", key.span),
    message: `The key \`${key.text}\` is already taken.`,
    reference: `Duplicate member: '${key.text}'`,
    related: [{ span: first, message: "It is first used here." }],
    hint: "an object has every key once.",
  };
}
