import { type AnyShape, getMemberOf } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import { namespaceOf, type ShapeId } from "../../model/shape-id.js";
import type { Shape } from "../../model/shape.js";
import { references } from "../../model/traits/resource-traits.js";
import type { Span } from "../../source/span.js";
import { ownNameOf, ownShapes } from "./own-shapes.js";

/** A text that people read: a namespace, the name of a shape, or a text in the value of a trait. */
export type ModelText =
  | { readonly kind: "namespace"; readonly text: string; readonly span: Span }
  | { readonly kind: "shape"; readonly text: string; readonly shape: AnyShape; readonly span: Span }
  | {
      readonly kind: "trait";
      readonly text: string;
      readonly shape: AnyShape;
      readonly trait: ShapeId;
      /** Keys and indexes that lead to the text; after a key that is a text itself comes `key`. */
      readonly path: readonly string[];
      readonly span: Span;
    };

/** All texts of a model, each namespace once, at its first shape. Values of `@references` name shapes, which are there themselves. */
export function* textsOf(model: Model): Iterable<ModelText> {
  const namespaces = new Set<string>();
  for (const shape of ownShapes(model)) {
    const namespace = namespaceOf(shape.id);
    if (!namespaces.has(namespace)) {
      namespaces.add(namespace);
      yield { kind: "namespace", text: namespace, span: shape.span };
    }
    yield { kind: "shape", text: ownNameOf(shape), shape, span: shape.span };
    for (const { id, value } of shape.traits.values()) {
      const definition = model.shapes.get(id);
      if (definition === undefined || id === references.id) continue;
      yield* textsOfTrait({ model, shape, trait: id }, value, definition, []);
    }
  }
}

/** The trait whose value is read. */
interface TraitPlace {
  readonly model: Model;
  readonly shape: AnyShape;
  readonly trait: ShapeId;
}

function* textsOfTrait(
  place: TraitPlace,
  node: Node,
  target: Shape | undefined,
  path: readonly string[],
): Iterable<ModelText> {
  const { model, shape, trait } = place;
  if (node.kind === "string") yield { kind: "trait", text: node.value, shape, trait, path, span: node.span };
  if (node.kind === "array") {
    for (const [index, element] of node.elements.entries()) {
      yield* textsOfTrait(place, element, undefined, [...path, String(index)]);
    }
  }
  if (node.kind !== "object") return;
  for (const [name, { key, value }] of node.entries) {
    const inner = [...path, name];
    const member = target && getMemberOf(target, name);
    // A key that no shape names is the author's own word.
    if (member === undefined) {
      yield { kind: "trait", text: name, shape, trait, path: [...inner, "key"], span: key.span };
    }
    yield* textsOfTrait(place, value, member && model.shapes.get(member.target), inner);
  }
}
