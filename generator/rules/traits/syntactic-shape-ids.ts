import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { allShapes } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import type { Node, StringNode } from "../../model/node.js";
import type { AppliedTrait } from "../../model/shape.js";
import { nameOf } from "../../model/shape-id.js";
import { guess } from "../guess.js";
import type { Rule } from "../rule.js";

/**
 * A name without quotes in a value is the id of a shape that exists; one that was meant as text needs quotes.
 * Spec: https://smithy.io/2.0/spec/idl.html#syntactic-shape-ids
 */
export const syntacticShapeIds: Rule = { id: "SyntacticShapeIdTarget", seesUnfitTraits: true, check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const value of model.metadata.values()) {
    for (const node of unresolvedIn(value, [])) yield unknownShapeId(model, node);
  }
  const checked = new Set<AppliedTrait>();
  for (const shape of allShapes(model)) {
    for (const applied of shape.traits.values()) {
      if (checked.has(applied)) continue;
      checked.add(applied);
      for (const node of unresolvedIn(applied.value, [])) yield unknownShapeId(model, node);
    }
  }
}

// Assembling leaves candidates only where none of them exists.
function unresolvedIn(node: Node, found: StringNode[]): readonly StringNode[] {
  if (node.kind === "string" && node.candidates !== undefined) found.push(node);
  else if (node.kind === "array") for (const element of node.elements) unresolvedIn(element, found);
  else if (node.kind === "object") for (const { value } of node.entries.values()) unresolvedIn(value, found);
  return found;
}

// About no shape: a value can stand anywhere, and where it stands does not make the name right.
function unknownShapeId(model: Model, node: StringNode): Diagnostic {
  const text = node.span.file.text.slice(node.span.start, node.span.end);
  const names = Array.from(model.shapes.keys(), text.includes("#") ? (id) => id : nameOf);
  return {
    severity: "danger",
    code: "trait/unknown-shape-id",
    eventId: "SyntacticShapeIdTarget",
    message: `\`${text}\` is written as a shape id, but no such shape is in the model.`,
    reference: `Syntactic shape ID \`${text}\` does not resolve to a valid shape ID: \`${node.value}\`. Did you mean to quote this string? Are you missing a model file?`,
    span: node.span,
    ...guess(text, names, node.span, "text stands in quotes."),
  };
}
