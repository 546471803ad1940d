import type { SimpleDefinition } from "../../model/fragment.js";
import type { ObjectNode, StringNode } from "../../model/node.js";
import type { ShapeId } from "../../model/shape-id.js";
import type { AstFile, Place } from "./ast-file.js";

/** A shape as it stands in the file. */
export interface ShapeNode {
  readonly id: ShapeId;
  readonly key: StringNode;
  readonly object: ObjectNode;
  readonly file: AstFile;
  readonly place: Place;
}

/** What the definitions of all types have in common. */
export type ShapeHeader = Omit<SimpleDefinition, "kind">;
