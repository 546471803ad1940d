import { type AnyShape, getAnyShape } from "../../model/knowledge/any-shape.js";
import { memoiseFor } from "../../model/knowledge/memoise.js";
import type { Model } from "../../model/model.js";
import type { Node, StringNode } from "../../model/node.js";
import { parseSelector } from "../../model/select/parse-selector.js";
import { select } from "../../model/select/select.js";
import { isShapeId } from "../../model/shape-id.js";
import { traitOf } from "../../model/trait.js";
import { type IdReference, idRef } from "../../model/traits/constraint-traits.js";
import { guess } from "../guess.js";
import { reportValue, type ValuePlace } from "./value-check.js";

/**
 * A string with `@idRef` is the absolute id of a shape, of one that exists and that the trait's selector matches.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html#idref-trait
 */
export function checkIdReference(node: Node, holder: AnyShape, place: ValuePlace): void {
  if (node.kind !== "string" || place.target.kind !== "string") return;
  const reference = traitOf(holder, idRef);
  if (reference === undefined) return;
  const shape = getAnyShape(place.check.model, node.value);
  if (!isShapeId(node.value)) reportMalformed(node, place);
  else if (shape === undefined) reportMissing(node, reference, place);
  else if (!matches(place.check.model, reference.selector, shape)) reportMismatch(node, reference, place);
}

function matches(model: Model, selector: string, shape: AnyShape): boolean {
  return selector === "*" || (selected(model, selector)?.has(shape) ?? true);
}

/** What a selector selects, or undefined for one that cannot be read, which is reported for itself. */
const selected = memoiseFor((model: Model, text: string): ReadonlySet<AnyShape> | undefined => {
  const parsed = parseSelector(text);
  return parsed.kind === "selector" ? select(model, parsed.selector) : undefined;
});

function reportMalformed(node: StringNode, place: ValuePlace): void {
  reportValue(place, {
    code: "no-shape-id",
    says: `must be an absolute shape id, but is \`${node.value}\``,
    reference: `Invalid shape ID: ${node.value}`,
    readerSays: `Invalid shape ID: ${node.value}`,
    node,
    hint: "a shape id is written `namespace#Name`, or without quotes as a name that the file knows.",
  });
}

function reportMissing(node: StringNode, reference: IdReference, place: ValuePlace): void {
  if (!reference.failWhenMissing) return;
  reportValue(place, {
    code: "missing-shape",
    says: `names \`${node.value}\`, which is not in the model`,
    reference: reference.errorMessage ?? `Shape ID \`${node.value}\` was not found in the model`,
    node,
    ...guess(node.value, place.check.model.shapes.keys(), node.span, reference.errorMessage),
  });
}

function reportMismatch(node: StringNode, reference: IdReference, place: ValuePlace): void {
  const { selector, errorMessage } = reference;
  reportValue(place, {
    code: "wrong-shape",
    says: `names \`${node.value}\`, which is not a shape that may stand here`,
    reference: errorMessage ?? `Shape ID \`${node.value}\` does not match selector \`${selector}\``,
    node,
    hint: errorMessage ?? `it must match the selector \`${selector.replace(/\s+/g, " ").trim()}\`.`,
  });
}
