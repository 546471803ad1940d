import { type AnyShape, getAnyShape, getMemberOf } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import type { ArrayNode, Node, ObjectNode } from "../../model/node.js";
import type { FileNames } from "./file-names.js";
import { block, prefixed } from "./layout.js";
import { quote, quoteKey } from "./quote.js";

/** Writes the values of traits and metadata of one file. */
export class NodeLines {
  readonly #model: Model;
  readonly #names: FileNames;

  constructor(model: Model, names: FileNames) {
    this.#model = model;
    this.#names = names;
  }

  /**
   * A value as lines. The shape that it is a value of, where there is one, says which strings are shape ids.
   * Spec: https://smithy.io/2.0/spec/idl.html#node-values
   */
  of(node: Node, shape?: AnyShape): readonly string[] {
    const target = shape?.kind === "member" ? this.#model.shapes.get(shape.target) : shape;
    switch (node.kind) {
      case "object":
        return node.entries.size === 0 ? ["{}"] : block("{", this.entries(node, target), "}");
      case "array":
        return node.elements.length === 0 ? ["[]"] : block("[", this.#elements(node, target), "]");
      case "string":
        return [
          this.#isShapeId(node.value, shape, target) ? this.#names.nameOf(node.value) : quote(node.value),
        ];
      case "number":
        return [node.text];
      case "boolean":
        return [String(node.value)];
      default:
        return ["null"];
    }
  }

  /**
   * The entries of an object without its braces, as a trait has them. Here as below, a loop and no callback: values may
   * lie so deep in one another that every frame of the stack counts.
   */
  entries(node: ObjectNode, shape: AnyShape | undefined): readonly string[] {
    const lines: string[] = [];
    for (const [key, { value }] of node.entries) {
      for (const line of prefixed(`${quoteKey(key)}: `, this.of(value, entryShape(shape, key))))
        lines.push(line);
    }
    return lines;
  }

  #elements(node: ArrayNode, shape: AnyShape | undefined): readonly string[] {
    const member = shape?.kind === "list" ? shape.member : shape;
    const lines: string[] = [];
    for (const element of node.elements) for (const line of this.of(element, member)) lines.push(line);
    return lines;
  }

  // An id that names nothing must stay a string: unquoted, it would be an error.
  #isShapeId(text: string, shape: AnyShape | undefined, target: AnyShape | undefined): boolean {
    const isReference = [shape, target].some((one) => one?.traits.has("smithy.api#idRef") === true);
    return isReference && getAnyShape(this.#model, text) !== undefined;
  }
}

// A document's parts are of no shape of their own.
function entryShape(shape: AnyShape | undefined, key: string): AnyShape | undefined {
  if (shape?.kind === "map") return shape.value;
  if (shape?.kind === "structure" || shape?.kind === "union") return getMemberOf(shape, key);
  return shape;
}
