import type { Model } from "../model.js";
import { getEntry, type Node, type ObjectNode } from "../node.js";
import { parseSelector } from "../select/parse-selector.js";
import { select } from "../select/select.js";
import { isShapeId, namespaceOf, type ShapeId } from "../shape-id.js";
import { allShapes, type AnyShape } from "./any-shape.js";
import { memoiseFor } from "./memoise.js";
import { neighboursOf } from "./neighbours.js";

/**
 * A closure that the metadata `shapeClosures` names: shapes to start from, with all that can be reached from them.
 * Spec: https://smithy.io/2.0/spec/model.html#shape-closures
 */
export interface ShapeClosure {
  readonly node: ObjectNode;
  readonly id: ShapeId;
  readonly namespaces: readonly string[];
  /** The text of a selector, which may not be readable. */
  readonly selector: string | undefined;
  /** Shapes that go by another name. */
  readonly rename: ReadonlyMap<ShapeId, string>;
}

/** The closures of the metadata that can be read; what is wrong with others, the type of that metadata says. */
export function shapeClosures(model: Model): readonly ShapeClosure[] {
  const node = model.metadata.get("shapeClosures");
  return node?.kind === "array" ? node.elements.flatMap((element) => readClosure(element) ?? []) : [];
}

/** The shapes that a closure starts from. */
export const rootsOf = memoiseFor((model: Model, closure: ShapeClosure): ReadonlySet<AnyShape> => {
  const namespaces = new Set(closure.namespaces);
  const roots = new Set<AnyShape>();
  for (const shape of namespaces.size === 0 ? [] : allShapes(model)) {
    if (namespaces.has(namespaceOf(shape.id))) roots.add(shape);
  }
  const parsed = closure.selector === undefined ? undefined : parseSelector(closure.selector);
  if (parsed?.kind === "selector") for (const shape of select(model, parsed.selector)) roots.add(shape);
  return roots;
});

/** All shapes of a closure. */
export const shapesInClosure = memoiseFor((model: Model, closure: ShapeClosure): ReadonlySet<AnyShape> => {
  const shapes = new Set(rootsOf(model, closure));
  const waiting = [...shapes];
  for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
    for (const { to } of neighboursOf(model, shape)) {
      if (shapes.has(to)) continue;
      shapes.add(to);
      waiting.push(to);
    }
  }
  return shapes;
});

function readClosure(node: Node): ShapeClosure | undefined {
  if (node.kind !== "object") return undefined;
  const id = getEntry(node, "id");
  const namespaces = readTexts(getEntry(node, "includeNamespaces"));
  const selector = getEntry(node, "includeBySelector");
  const rename = readRename(getEntry(node, "rename"));
  if (id?.kind !== "string" || namespaces === undefined || rename === undefined) return undefined;
  if (selector !== undefined && selector.kind !== "string") return undefined;
  return { node, id: id.value, namespaces, selector: selector?.value, rename };
}

function readTexts(node: Node | undefined): readonly string[] | undefined {
  if (node === undefined) return [];
  if (node.kind !== "array") return undefined;
  const texts = node.elements.flatMap((element) => (element.kind === "string" ? [element.value] : []));
  return texts.length === node.elements.length ? texts : undefined;
}

function readRename(node: Node | undefined): ReadonlyMap<ShapeId, string> | undefined {
  if (node === undefined) return new Map();
  if (node.kind !== "object") return undefined;
  const rename = new Map<ShapeId, string>();
  for (const [id, { value }] of node.entries) {
    if (value.kind !== "string" || !isShapeId(id)) return undefined;
    rename.set(id, value.value);
  }
  return rename;
}
