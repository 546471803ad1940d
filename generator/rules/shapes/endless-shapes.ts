import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { recursiveGroups, stronglyConnected } from "../../model/knowledge/recursion.js";
import { sortById } from "../../model/knowledge/sort.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { ListShape, MapShape, Member, Shape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";
import { requiredTargetsIn, targetsIn } from "./member-targets.js";
import { waysBack } from "./ways-back.js";

/**
 * Every shape has a value that ends: structures are not made of themselves through required members alone, and lists and
 * maps hold themselves only through a structure or union.
 * Spec: https://smithy.io/2.0/spec/aggregate-types.html#recursive-shape-definitions
 */
export const endlessShapes: Rule = { id: "ShapeRecursion", check };

function* check(model: Model): Iterable<Diagnostic> {
  const recursive = recursiveGroups(model).flat();
  const collections = (shape: Shape) => (isCollection(shape) ? targetsIn(model, shape) : []);
  for (const group of stronglyConnected(recursive, collections)) yield* endlessCollections(model, group);

  const requirements = (shape: Shape) => (shape.kind === "structure" ? requiredTargetsIn(model, shape) : []);
  for (const group of stronglyConnected(recursive, requirements)) yield* endlessStructures(model, group);
}

function isCollection(shape: Shape): shape is ListShape | MapShape {
  return shape.kind === "list" || shape.kind === "map";
}

function endlessCollections(model: Model, group: readonly Shape[]): Iterable<Diagnostic> {
  return endless(model, group, () => true, {
    says: (through) => `holds itself${through} without a structure or union between.`,
    reference:
      "A recursive list, set, or map shape is only valid if an intermediate reference is through a union or structure.",
    hint: "a recursive list or map holds itself only through a structure or union.",
  });
}

function endlessStructures(model: Model, group: readonly Shape[]): Iterable<Diagnostic> {
  return endless(model, group, (member) => hasTrait(member, required), {
    says: (through) => `requires itself${through}, so no value of it could ever end.`,
    reference: "A structure cannot be mutually recursive through all required members.",
    hint: "not all members of a recursion may be required.",
  });
}

/** What is said of shapes that can only be made of themselves. */
interface Endless {
  readonly says: (through: string) => string;
  readonly reference: string;
  readonly hint: string;
}

// Every shape of a ring is told, as whoever mends it may choose any; of a huge knot one is enough.
const largestRing = 32;

function* endless(
  model: Model,
  group: readonly Shape[],
  isStep: (member: Member) => boolean,
  { says, reference, hint }: Endless,
): Iterable<Diagnostic> {
  const shapes = sortById(group);
  const inGroup = new Set(shapes);
  for (const shape of shapes.length > largestRing ? shapes.slice(0, 1) : shapes) {
    for (const way of waysBack(model, shape, inGroup, isStep)) {
      const others = way.flatMap(({ target }) =>
        target === shape.id ? [] : (model.shapes.get(target) ?? []),
      );
      const names = others.map(({ id }) => nameOf(id));
      const steps = way.flatMap((member) => [member.id, member.target]);
      yield {
        severity: "error",
        code: "shape/endless",
        eventId: "ShapeRecursion",
        message: `\`${nameOf(shape.id)}\` ${says(names.length === 0 ? "" : ` through ${listText(names)}`)}`,
        reference: `Found invalid shape recursion: ${steps.join(" > ")}. ${reference}`,
        span: shape.span,
        shapeId: shape.id,
        related: others.map(({ id, span }) => ({ span, message: `through \`${nameOf(id)}\`` })),
        hint,
      };
    }
  }
}
