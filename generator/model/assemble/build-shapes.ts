import type { ShapeDefinition } from "../fragment.js";
import type { Shape } from "../shape.js";
import type { ShapeId } from "../shape-id.js";
import type { BuildContext } from "./build-context.js";
import { buildShape } from "./build-shape.js";
import { elidedMemberOf } from "./elided-target.js";
import { lostMixin } from "./mixin-diagnostics.js";
import { type MixinsOf, resolveMixins, sortByMixins } from "./resolve-mixins.js";

/**
 * The shapes of all definitions. One that cannot be told for lack of a mixin is left out, as are its users: whatever a
 * rule said about a part of it would be an echo.
 */
export function buildShapes(context: BuildContext): ReadonlyMap<ShapeId, Shape> {
  const { definitions, traits, resolver, report } = context;
  const mixins = resolveMixins(definitions, traits, resolver, report);
  const shapes = new Map<ShapeId, Shape>();
  const behindCycles = new Set<ShapeId>();
  for (const definition of sortByMixins(definitions, mixins)) {
    if (isBehindCycle(definition, mixins, behindCycles)) behindCycles.add(definition.id);
    else {
      const shape = buildWithMixins(definition, mixins, shapes, context);
      if (shape !== undefined) shapes.set(shape.id, shape);
    }
  }
  return shapes;
}

function isBehindCycle(
  { id }: ShapeDefinition,
  mixins: MixinsOf,
  behindCycles: ReadonlySet<ShapeId>,
): boolean {
  const resolved = mixins.get(id);
  if (resolved === undefined) return false;
  return resolved.isCyclic || resolved.ids.some((mixin) => behindCycles.has(mixin));
}

function buildWithMixins(
  definition: ShapeDefinition,
  mixins: MixinsOf,
  shapes: ReadonlyMap<ShapeId, Shape>,
  context: BuildContext,
): Shape | undefined {
  const resolved = mixins.get(definition.id);
  if (resolved === undefined) return buildShape(definition, [], context);
  if (resolved.isLost) return undefined;
  const missing = resolved.ids.find((id) => !shapes.has(id));
  if (missing === undefined) {
    return buildShape(
      definition,
      resolved.ids.flatMap((id) => shapes.get(id) ?? []),
      context,
    );
  }
  const reference = definition.mixins.find((candidate) => context.resolver.find(candidate) === missing);
  const elided = "members" in definition ? elidedMemberOf(definition) : undefined;
  context.report(lostMixin(definition, missing, reference, elided));
  return undefined;
}
