import type { Diagnostic, Result } from "../../diagnostics/diagnostic.js";
import type { ModelFragment } from "../fragment.js";
import { compareText, sortById } from "../knowledge/sort.js";
import type { Model } from "../model.js";
import type { Shape } from "../shape.js";
import type { ShapeId } from "../shape-id.js";
import { applyTraits, reportLostApplications } from "./apply-traits.js";
import { buildShape } from "./build-shape.js";
import { mergeDefinitions } from "./merge-definitions.js";
import { mergeMetadata } from "./merge-metadata.js";
import { Resolver } from "./resolver.js";
import { resolveMixins, sortByMixins } from "./resolve-mixins.js";

/**
 * Makes one model of what all files say: resolves names, applies traits, merges what is said twice and flattens
 * mixins. The order of the fragments does not matter. It goes on after errors: a model that comes with errors may
 * lack shapes that others refer to, and only assembling reports those.
 * Spec: https://smithy.io/2.0/spec/model.html#merging-model-files
 */
export function assemble(fragments: readonly ModelFragment[]): Result<Model> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const inOrder = fragments.toSorted((first, second) => compareText(first.source.path, second.source.path));

  const resolver = new Resolver(inOrder, report);
  const definitions = mergeDefinitions(inOrder, resolver, report);
  const traits = applyTraits(inOrder, resolver, report);
  const mixins = resolveMixins(definitions, traits, resolver, report);

  const shapes = new Map<ShapeId, Shape>();
  for (const definition of sortByMixins(definitions, mixins)) {
    const applied = (mixins.get(definition.id) ?? []).flatMap((id) => shapes.get(id) ?? []);
    const lacksMixin = applied.length < definition.mixins.length;
    const shape = buildShape(definition, applied, { definitions, resolver, traits, report, lacksMixin });
    if (shape !== undefined) shapes.set(shape.id, shape);
  }
  reportLostApplications(inOrder, shapes, resolver, report);

  const sorted = new Map(sortById(shapes.values()).map((shape) => [shape.id, shape]));
  return { value: { shapes: sorted, metadata: mergeMetadata(inOrder, resolver, report) }, diagnostics };
}
