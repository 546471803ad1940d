import type { StructureShape } from "../../model/shape.js";
import type { ShapeId } from "../../model/shape-id.js";
import type { FileNames } from "./file-names.js";
import type { TraitLines } from "./trait-lines.js";

/** What the parts of one file share while it is written. */
export interface IdlFile {
  readonly names: FileNames;
  readonly traits: TraitLines;
  /** The structures that stand in their operations. */
  readonly inline: ReadonlyMap<ShapeId, StructureShape>;
}

/** Lines of text, without their line breaks. */
export type Lines = readonly string[];
