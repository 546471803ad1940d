import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { invariant } from "../../diagnostics/invariant.js";
import { recursiveGroups, stronglyConnected } from "../../model/knowledge/recursion.js";
import { sortById } from "../../model/knowledge/sort.js";
import { membersOf, type Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { ListShape, MapShape, Shape, StructureShape, UnionShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";

/**
 * Every shape has a value that ends: structures are not made of themselves through required members alone, unions
 * have a way out, and lists and maps hold themselves only through a structure or union.
 * Spec: https://smithy.io/2.0/spec/aggregate-types.html#recursive-shape-definitions
 */
export const endlessShapes: Rule = { id: "ShapeRecursion", check };

function* check(model: Model): Iterable<Diagnostic> {
  const recursive = recursiveGroups(model).flat();
  const collections = (shape: Shape) => (isCollection(shape) ? targetsIn(model, shape) : []);
  for (const group of stronglyConnected(recursive, collections)) yield endlessCollection(group);

  const requirements = (shape: Shape) => (shape.kind === "structure" ? requiredTargetsIn(model, shape) : []);
  for (const group of stronglyConnected(recursive, requirements)) yield endlessStructure(group);

  const ending = endingShapes(model, recursive);
  for (const shape of recursive) {
    if (shape.kind === "union" && shape.members.size > 0 && !ending.has(shape.id)) yield noWayOut(shape);
  }
}

function isCollection(shape: Shape): shape is ListShape | MapShape {
  return shape.kind === "list" || shape.kind === "map";
}

function targetsIn(model: Model, shape: Shape): readonly Shape[] {
  return membersOf(shape).flatMap((member) => model.shapes.get(member.target) ?? []);
}

function requiredTargetsIn(model: Model, structure: StructureShape): readonly Shape[] {
  const members = [...structure.members.values()].filter((member) => hasTrait(member, required));
  return members.flatMap((member) => model.shapes.get(member.target) ?? []);
}

// The shapes of which a value can be built, found from the inside out until nothing new turns up.
function endingShapes(model: Model, recursive: readonly Shape[]): ReadonlySet<ShapeId> {
  const open = new Set(recursive.map(({ id }) => id));
  const users = new Map(recursive.map(({ id }): [ShapeId, Shape[]] => [id, []]));
  for (const shape of recursive) for (const { id } of targetsIn(model, shape)) users.get(id)?.push(shape);
  const ending = new Set<ShapeId>();
  const ready = recursive.filter((shape) => canEnd(model, shape, open));
  for (let shape = ready.pop(); shape !== undefined; shape = ready.pop()) {
    if (!open.delete(shape.id)) continue;
    ending.add(shape.id);
    ready.push(
      ...(users.get(shape.id) ?? []).filter((user) => open.has(user.id) && canEnd(model, user, open)),
    );
  }
  return ending;
}

function canEnd(model: Model, shape: Shape, open: ReadonlySet<ShapeId>): boolean {
  if (shape.kind === "union") return targetsIn(model, shape).some((target) => !open.has(target.id));
  if (shape.kind !== "structure") return true;
  return requiredTargetsIn(model, shape).every((target) => !open.has(target.id));
}

function endlessCollection(group: readonly Shape[]): Diagnostic {
  return endless(group, (through) => ({
    message: `holds itself${through} without a structure or union between.`,
    hint: "a recursive list or map holds itself only through a structure or union.",
  }));
}

function endlessStructure(group: readonly Shape[]): Diagnostic {
  return endless(group, (through) => ({
    message: `requires itself${through}, so no value of it could ever end.`,
    hint: "not all members of a recursion may be required.",
  }));
}

function endless(
  group: readonly Shape[],
  says: (through: string) => { readonly message: string; readonly hint: string },
): Diagnostic {
  const [first, ...others] = sortById(group);
  invariant(first, "A recursive group has a shape.");
  const names = others.map(({ id }) => nameOf(id));
  const { message, hint } = says(names.length === 0 ? "" : ` through ${listText(names)}`);
  return {
    severity: "error",
    code: "shape/endless",
    eventId: "ShapeRecursion",
    message: `\`${nameOf(first.id)}\` ${message}`,
    span: first.span,
    shapeId: first.id,
    related: others.map(({ id, span }) => ({ span, message: `through \`${nameOf(id)}\`` })),
    hint,
  };
}

function noWayOut(union: UnionShape): Diagnostic {
  return {
    severity: "error",
    code: "shape/endless-union",
    eventId: "ShapeRecursion",
    message: `Every member of \`${nameOf(union.id)}\` leads back to it, so no value of it could ever end.`,
    span: union.span,
    shapeId: union.id,
    hint: "a recursive union has a member that ends, or that steps through a list, a map or an optional member.",
  };
}
