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
  /** Some mixin of the shape could not be found or built, so that what it would bring is unknown. */
  readonly lacksMixin: boolean;
}
