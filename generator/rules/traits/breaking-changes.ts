import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type AnyShape, getMemberOf, shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node, type StringNode } from "../../model/node.js";
import { nameOf } from "../../model/shape-id.js";
import type { Shape } from "../../model/shape.js";
import { trait } from "../../model/traits/model-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * The paths in `breakingChanges` of a trait lead to members of the trait's values: else the change that they warn of
 * would never be noticed.
 * Spec: https://smithy.io/2.0/spec/model.html#breaking-change-rules
 */
export const breakingChanges: Rule = { id: "TraitBreakingChanges", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const shape of shapesByTrait(model).get(trait.id) ?? []) {
    const rules = getEntry(shape.traits.get(trait.id)?.value, "breakingChanges");
    if (shape.kind === "member" || rules?.kind !== "array") continue;
    for (const [index, rule] of rules.elements.entries()) yield* checkRule(model, shape, rule, index);
  }
}

function* checkRule(model: Model, shape: Shape, rule: Node, index: number): Iterable<Diagnostic> {
  const path = getEntry(rule, "path");
  if (path?.kind !== "string") return;
  let current = shape;
  for (const name of partsOf(path.value)) {
    const member = getMemberOf(current, name);
    if (member === undefined) {
      yield lostPath(shape, path, index, name, current);
      return;
    }
    const target = model.shapes.get(member.target);
    if (target === undefined) return;
    current = target;
  }
}

/** The segments of a JSON Pointer (RFC 6901). */
function partsOf(pointer: string): readonly string[] {
  const text = pointer.startsWith("/") ? pointer.slice(1) : pointer;
  if (text === "") return [];
  return text.split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function lostPath(
  shape: AnyShape,
  path: StringNode,
  index: number,
  name: string,
  evaluated: Shape,
): Diagnostic {
  return traitDiagnostic(shape, trait.id, path, {
    code: "trait/lost-path",
    eventId: "TraitBreakingChanges",
    message: `The path leads nowhere: \`${nameOf(evaluated.id)}\` has no member \`${name}\`.`,
    reference: `Invalid trait breakingChanges element ${index}, '${path.value}', at segment '${name}': Evaluated shape \`${evaluated.id}\`, a ${evaluated.kind}, has no member named \`${name}\``,
    related: [{ span: evaluated.span, message: "is defined here" }],
  });
}
