import type { Diagnostic, Result } from "../../diagnostics/diagnostic.js";
import type { ModelFragment } from "../fragment.js";
import { compareText, sortById } from "../knowledge/sort.js";
import type { Model } from "../model.js";
import { applyTraits, reportLostApplications } from "./apply-traits.js";
import { buildShapes } from "./build-shapes.js";
import { mergeDefinitions } from "./merge-definitions.js";
import { mergeMetadata } from "./merge-metadata.js";
import { Resolver } from "./resolver.js";
import { TraitTable } from "./trait-table.js";
import { upgradeVersionOne } from "./upgrade-version-one.js";
import { Versions } from "./versions.js";

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
  const versions = new Versions(inOrder);
  const { definitions, agreeing } = mergeDefinitions(inOrder, resolver, report);
  const traits = new TraitTable(resolver, versions, report);
  applyTraits(inOrder, [...definitions.values(), ...agreeing], traits, resolver, report);

  const built = buildShapes({ definitions, resolver, traits, report });
  reportLostApplications(inOrder, built, resolver, report);
  for (const { uses } of inOrder) resolver.checkUses(uses);

  const sorted = new Map(sortById(built.values()).map((shape) => [shape.id, shape]));
  const shapes = upgradeVersionOne(sorted, versions);
  return { value: { shapes, metadata: mergeMetadata(inOrder, resolver, report) }, diagnostics };
}
