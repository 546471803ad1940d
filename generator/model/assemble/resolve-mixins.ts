import type { SourceFile } from "../../source/source-file.js";
import type { ShapeDefinition } from "../fragment.js";
import { stronglyConnected } from "../knowledge/recursion.js";
import type { ShapeId } from "../shape-id.js";
import { mixin } from "../traits/type-refinement-traits.js";
import { elidedMemberOf } from "./elided-target.js";
import { mixinCycle, notAMixin, otherType, unresolvedMixin } from "./mixin-diagnostics.js";
import { referenceOrder } from "./reference-cycle.js";
import type { Report } from "./report.js";
import type { Resolver } from "./resolver.js";
import type { TraitTable } from "./trait-table.js";

/** The mixins of a shape. */
export interface ResolvedMixins {
  /** Those that exist, by ids, in the order of the definition. */
  readonly ids: readonly ShapeId[];
  /** Whether what the shape would be cannot be told, which is reported: some are missing, or of another type. */
  readonly isLost: boolean;
  /** Whether the shape mixes itself in, which is reported. */
  readonly isCyclic: boolean;
}

/** The mixins of each shape that has some. */
export type MixinsOf = ReadonlyMap<ShapeId, ResolvedMixins>;

/**
 * Finds the mixins of every shape, and reports those that cannot be mixed in: shapes that are no mixins, that are of
 * another type, or that mix one another in.
 * Spec: https://smithy.io/2.0/spec/mixins.html
 */
export function resolveMixins(
  definitions: ReadonlyMap<ShapeId, ShapeDefinition>,
  traits: TraitTable,
  resolver: Resolver,
  report: Report,
): MixinsOf {
  const found = new Map<ShapeId, ResolvedMixins>();
  for (const definition of definitions.values()) {
    if (definition.mixins.length > 0)
      found.set(definition.id, mixinsOf(definition, traits, resolver, report));
  }
  const cyclic = findCycles(found, definitions, resolver, report);
  return new Map(Array.from(found, ([id, mixins]) => [id, { ...mixins, isCyclic: cyclic.has(id) }]));
}

/** The definitions in an order in which every mixin comes before the shapes that use it. Cycles are cut somewhere. */
export function sortByMixins(
  definitions: ReadonlyMap<ShapeId, ShapeDefinition>,
  mixins: MixinsOf,
): readonly ShapeDefinition[] {
  const sorted = new Set<ShapeDefinition>();
  const entered = new Set<ShapeId>();
  for (const root of definitions.keys()) {
    const path = [root];
    for (let id = path.at(-1); id !== undefined; id = path.at(-1)) {
      const open = entered.has(id)
        ? []
        : (mixins.get(id)?.ids ?? []).filter((mixinId) => !entered.has(mixinId));
      entered.add(id);
      path.push(...open);
      if (open.length > 0) continue;
      path.pop();
      const definition = definitions.get(id);
      if (definition !== undefined) sorted.add(definition);
    }
  }
  return [...sorted];
}

function mixinsOf(
  definition: ShapeDefinition,
  traits: TraitTable,
  resolver: Resolver,
  report: Report,
): ResolvedMixins {
  const ids = new Set<ShapeId>();
  let isLost = false;
  for (const reference of definition.mixins) {
    const id = resolver.find(reference);
    const kind = id && resolver.kindOf(id);
    if (id === undefined || kind === undefined) {
      if (id === undefined) report(unresolvedMixin(definition, reference, elided(definition), resolver));
      isLost = true;
      continue;
    }
    if (kind === definition.kind) ids.add(id);
    else {
      report(otherType(definition, reference, id, kind));
      isLost = true;
    }
    if (!traits.of(id).has(mixin.id)) report(notAMixin(definition, reference, id));
  }
  return { ids: [...ids], isLost, isCyclic: false };
}

function elided(definition: ShapeDefinition): ShapeId | undefined {
  return "members" in definition ? elidedMemberOf(definition) : undefined;
}

function findCycles(
  found: MixinsOf,
  definitions: ReadonlyMap<ShapeId, ShapeDefinition>,
  resolver: Resolver,
  report: Report,
): ReadonlySet<ShapeId> {
  const idsOf = (id: ShapeId): readonly ShapeId[] => found.get(id)?.ids ?? [];
  const cyclic = new Set<ShapeId>();
  const groups = stronglyConnected([...found.keys()], idsOf);
  const counts = groups.length === 0 ? undefined : countByFile(definitions);
  for (const group of groups) {
    const members = new Set(group);
    const ordered = referenceOrder(group, idsOf, counts?.get(fileOf(definitions, group)) ?? 0);
    for (const id of group) {
      cyclic.add(id);
      const definition = definitions.get(id);
      const inner = definition?.mixins.find((reference) => members.has(resolver.find(reference) ?? ""));
      if (definition !== undefined && inner !== undefined)
        report(mixinCycle(definition, inner, group, ordered));
    }
  }
  return cyclic;
}

/** How many shapes each file defines. */
function countByFile(
  definitions: ReadonlyMap<ShapeId, ShapeDefinition>,
): ReadonlyMap<SourceFile | undefined, number> {
  const counts = new Map<SourceFile | undefined, number>();
  for (const { span } of definitions.values()) counts.set(span.file, (counts.get(span.file) ?? 0) + 1);
  return counts;
}

function fileOf(
  definitions: ReadonlyMap<ShapeId, ShapeDefinition>,
  [first = ""]: readonly ShapeId[],
): SourceFile | undefined {
  return definitions.get(first)?.span.file;
}
