import type { Model } from "../../model/model.js";
import { compareText } from "../../model/knowledge/sort.js";
import type { Node } from "../../model/node.js";
import type { Shape } from "../../model/shape.js";
import { introducedMembers } from "../introduced.js";
import { type Json, jsonObject, printJson } from "../json.js";
import { applyJson, shapeJson } from "./shape-json.js";

/**
 * A model as JSON AST of version 2.0, sorted so that equal models are equal texts. Shapes keep their mixins; whoever
 * wants none flattens the model before. Only shapes that `isIncluded` names are in it.
 * Spec: https://smithy.io/2.0/spec/json-ast.html
 */
export function serializeAst(model: Model, isIncluded: (shape: Shape) => boolean): string {
  const shapes = [...model.shapes.values()].filter(isIncluded).flatMap(shapeEntries);
  return printJson(
    jsonObject([
      ["smithy", "2.0"],
      ["metadata", model.metadata.size === 0 ? undefined : sortedJson([...model.metadata])],
      ["shapes", jsonObject(shapes.sort(compareKeys))],
    ]),
  );
}

type Entry<Value> = readonly [key: string, value: Value];

function shapeEntries(shape: Shape): readonly Entry<Json>[] {
  const applications = introducedMembers(shape).extended;
  return [
    [shape.id, shapeJson(shape)],
    ...applications.map((member): Entry<Json> => [member.id, applyJson(member)]),
  ];
}

/** Metadata is merged of many files, so the order of its keys means nothing at any depth. */
function sortedJson(entries: readonly Entry<Node>[]): Json {
  return jsonObject(
    [...entries].sort(compareKeys).map(([key, value]): Entry<Json> => [key, sortedNode(value)]),
  );
}

function sortedNode(node: Node): Json {
  switch (node.kind) {
    case "object":
      return sortedJson(Array.from(node.entries, ([key, { value }]) => [key, value]));
    case "array":
      return node.elements.map(sortedNode);
    default:
      return node;
  }
}

function compareKeys([first]: Entry<unknown>, [second]: Entry<unknown>): number {
  return compareText(first, second);
}
