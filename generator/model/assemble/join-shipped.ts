import type { Diagnostic, Result } from "../../diagnostics/diagnostic.js";
import type { ModelFragment } from "../fragment.js";
import { namespaceOf, type ShapeId } from "../shape-id.js";

/**
 * The fragments of a model beside those that Tinsmith ships. Exported models bring shapes of ours along, such as those
 * of AWS's traits: they mean their own, and each of their files is told so once. The prelude is the same for every
 * model, so what a model says of it goes without a word.
 */
export function joinShipped(
  shipped: readonly ModelFragment[],
  own: readonly ModelFragment[],
): Result<readonly ModelFragment[]> {
  const known = new Set(shipped.flatMap(({ shapes }) => shapes.map(({ id }) => id)));
  const brought = new Set(
    own.flatMap(({ shapes }) => shapes.map(({ id }) => id)).filter((id) => known.has(id)),
  );
  if (brought.size === 0) return { value: [...shipped, ...own], diagnostics: [] };
  const ofPrelude = new Set([...brought].filter(isOfPrelude));
  const replaced = new Set([...brought].filter((id) => !isOfPrelude(id)));
  return {
    value: [
      ...shipped.map((fragment) => without(fragment, replaced)),
      ...own.map((fragment) => without(fragment, ofPrelude)),
    ],
    diagnostics: own.flatMap((fragment) => noteReplaced(fragment, replaced)),
  };
}

function isOfPrelude(id: ShapeId): boolean {
  return namespaceOf(id) === "smithy.api";
}

/** A fragment that says nothing about some shapes. */
function without(fragment: ModelFragment, ids: ReadonlySet<ShapeId>): ModelFragment {
  const shapes = fragment.shapes.filter(({ id }) => !ids.has(id));
  if (shapes.length === fragment.shapes.length) return fragment;
  const applications = fragment.applications.filter(
    ({ target }) => !target.candidates.some((id) => ids.has(id)),
  );
  return { ...fragment, shapes, applications };
}

function noteReplaced({ shapes }: ModelFragment, replaced: ReadonlySet<ShapeId>): Diagnostic[] {
  const shape = shapes.find(({ id }) => replaced.has(id));
  if (shape === undefined) return [];
  return [
    {
      severity: "note",
      code: "model/replaced-definition",
      eventId: "Model.IgnoredDuplicateDefinition",
      message: `\`${shape.id}\` comes with Tinsmith; the definition here counts.`,
      reference: `Ignoring duplicate but equivalent shape definition: ${shape.id}`,
      span: shape.span,
      shapeId: shape.id,
      hint: "models need not define the traits of Smithy and AWS.",
    },
  ];
}
