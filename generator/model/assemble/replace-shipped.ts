import type { Diagnostic, Result } from "../../diagnostics/diagnostic.js";
import type { ModelFragment, ShapeDefinition } from "../fragment.js";
import type { ShapeId } from "../shape-id.js";

/**
 * The fragments that Tinsmith ships without the shapes that a model brings along itself, such as those of AWS's traits
 * that a JSON AST was exported with. Who brings a shape means their own; each of their files is told so once.
 */
export function replaceShipped(
  shipped: readonly ModelFragment[],
  own: readonly ModelFragment[],
): Result<readonly ModelFragment[]> {
  const brought = new Set(own.flatMap(({ shapes }) => shapes.map(({ id }) => id)));
  const replaced = new Map<ShapeId, ShapeDefinition>();
  const value = shipped.map((fragment) => withoutReplaced(fragment, brought, replaced));
  if (replaced.size === 0) return { value: shipped, diagnostics: [] };
  return { value, diagnostics: own.flatMap((fragment) => noteReplaced(fragment, replaced)) };
}

function withoutReplaced(
  fragment: ModelFragment,
  brought: ReadonlySet<ShapeId>,
  replaced: Map<ShapeId, ShapeDefinition>,
): ModelFragment {
  const shapes = fragment.shapes.filter((shape) => !brought.has(shape.id));
  if (shapes.length === fragment.shapes.length) return fragment;
  for (const shape of fragment.shapes) if (brought.has(shape.id)) replaced.set(shape.id, shape);
  // What was said of a shape from outside went with it.
  const applications = fragment.applications.filter(({ target }) => !target.candidates.some(isIn(brought)));
  return { ...fragment, shapes, applications };
}

function isIn(ids: ReadonlySet<ShapeId>): (id: ShapeId) => boolean {
  return (id) => ids.has(id);
}

function noteReplaced(
  { shapes }: ModelFragment,
  replaced: ReadonlyMap<ShapeId, ShapeDefinition>,
): Diagnostic[] {
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
