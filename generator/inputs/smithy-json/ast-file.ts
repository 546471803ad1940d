import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { ModelFragment } from "../../model/fragment.js";
import type { ShapeId } from "../../model/shape-id.js";

/** Takes a finding of reading. */
export type Report = (diagnostic: Diagnostic) => void;

/** What reading any part of a file needs to know of it. */
export interface AstFile {
  readonly version: ModelFragment["version"];
  readonly report: Report;
}

/** Whom a finding is about, and who hears of it. */
export interface Place {
  /** Undefined outside of shapes. */
  readonly shapeId: ShapeId | undefined;
  readonly report: Report;
}
