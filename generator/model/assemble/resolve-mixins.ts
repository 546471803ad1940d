import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Reference, ShapeDefinition } from "../fragment.js";
import { stronglyConnected } from "../knowledge/recursion.js";
import { nameOf, type ShapeId } from "../shape-id.js";
import { mixin } from "../traits/type-refinement-traits.js";
import type { Report } from "./report.js";
import type { Resolver } from "./resolver.js";
import type { TraitTable } from "./trait-table.js";

/** The mixins to flatten into each shape that has some, by ids, in the order of the definition. */
export type MixinsOf = ReadonlyMap<ShapeId, readonly ShapeId[]>;

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
  const found = new Map<ShapeId, readonly ResolvedMixin[]>();
  for (const definition of definitions.values()) {
    if (definition.mixins.length > 0)
      found.set(definition.id, mixinsOf(definition, traits, resolver, report));
  }
  reportCycles(found, definitions, report);
  return new Map(Array.from(found, ([id, mixins]) => [id, mixins.map((resolved) => resolved.id)]));
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
      const open = entered.has(id) ? [] : (mixins.get(id) ?? []).filter((mixinId) => !entered.has(mixinId));
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

interface ResolvedMixin {
  readonly id: ShapeId;
  readonly reference: Reference;
}

function mixinsOf(
  definition: ShapeDefinition,
  traits: TraitTable,
  resolver: Resolver,
  report: Report,
): readonly ResolvedMixin[] {
  const mixins: ResolvedMixin[] = [];
  for (const reference of definition.mixins) {
    const id = resolver.resolve(reference, definition.id);
    const kind = resolver.kindOf(id);
    if (kind === undefined) continue;
    if (kind !== definition.kind) report(otherType(definition, reference, kind));
    else if (!mixins.some((known) => known.id === id)) mixins.push({ id, reference });
    if (!traits.of(id).has(mixin.id)) report(notAMixin(definition, reference));
  }
  return mixins;
}

function reportCycles(
  found: ReadonlyMap<ShapeId, readonly ResolvedMixin[]>,
  definitions: ReadonlyMap<ShapeId, ShapeDefinition>,
  report: Report,
): void {
  const groups = stronglyConnected([...found.keys()], (id) =>
    (found.get(id) ?? []).map((resolved) => resolved.id),
  );
  for (const group of groups) {
    const members = new Set(group);
    for (const id of group) {
      const definition = definitions.get(id);
      const inner = (found.get(id) ?? []).find((resolved) => members.has(resolved.id));
      if (definition !== undefined && inner !== undefined)
        report(mixinCycle(definition, inner.reference, group));
    }
  }
}

function notAMixin(definition: ShapeDefinition, reference: Reference): Diagnostic {
  return {
    severity: "error",
    code: "model/not-a-mixin",
    eventId: "Target",
    message: `\`${reference.text}\` is mixed in, but it is not a mixin.`,
    span: reference.span,
    shapeId: definition.id,
    hint: "shapes that are mixed into others are marked with `@mixin`.",
  };
}

function otherType(definition: ShapeDefinition, reference: Reference, kind: string): Diagnostic {
  return {
    severity: "error",
    code: "model/mixin-of-other-type",
    eventId: "Model",
    message: `\`${reference.text}\` is a ${kind} and cannot be mixed into the ${definition.kind} \`${nameOf(definition.id)}\`.`,
    span: reference.span,
    shapeId: definition.id,
    hint: "a mixin has the same type as the shapes that use it.",
  };
}

function mixinCycle(
  definition: ShapeDefinition,
  reference: Reference,
  group: readonly ShapeId[],
): Diagnostic {
  const others = group.filter((id) => id !== definition.id).map((id) => `\`${nameOf(id)}\``);
  const through = others.length === 0 ? "" : ` through ${others.join(", ")}`;
  return {
    severity: "error",
    code: "model/mixin-cycle",
    eventId: "Model",
    message: `\`${nameOf(definition.id)}\` mixes itself in${through}.`,
    span: reference.span,
    shapeId: definition.id,
    hint: "a mixin may use others, but never itself.",
  };
}
