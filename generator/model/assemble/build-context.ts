import type { ShapeDefinition } from "../fragment.js";
import type { ShapeId } from "../shape-id.js";
import type { Report } from "./report.js";
import type { Resolver } from "./resolver.js";
import type { TraitTable } from "./trait-table.js";

/** What building any shape reads. */
export interface BuildContext {
  readonly definitions: ReadonlyMap<ShapeId, ShapeDefinition>;
  readonly resolver: Resolver;
  readonly traits: TraitTable;
  readonly report: Report;
}
