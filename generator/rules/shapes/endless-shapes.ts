import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { invariant } from "../../diagnostics/invariant.js";
import { recursiveGroups, stronglyConnected } from "../../model/knowledge/recursion.js";
import { sortById } from "../../model/knowledge/sort.js";
import { membersOf, type Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { ListShape, MapShape, Member, Shape, StructureShape, UnionShape } from "../../model/shape.js";
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
  for (const group of stronglyConnected(recursive, collections)) yield* endlessCollections(model, group);

  const requirements = (shape: Shape) => (shape.kind === "structure" ? requiredTargetsIn(model, shape) : []);
  for (const group of stronglyConnected(recursive, requirements)) yield* endlessStructures(model, group);

  const ending = endingShapes(model, recursive, "every");
  const acceptable = endingShapes(model, recursive, "some");
  for (const shape of recursive) {
    if (shape.kind !== "union" || shape.members.size === 0 || ending.has(shape.id)) continue;
    yield noWayOut(shape, acceptable.has(shape.id));
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

/** How many of a structure's required members must have a way to end: all of them, or one, as the reference asks. */
type Need = "every" | "some";

// The shapes of which a value can be built, found from the inside out until nothing new turns up.
function endingShapes(model: Model, recursive: readonly Shape[], need: Need): ReadonlySet<ShapeId> {
  const open = new Set(recursive.map(({ id }) => id));
  const users = new Map(recursive.map(({ id }): [ShapeId, Shape[]] => [id, []]));
  for (const shape of recursive) for (const { id } of targetsIn(model, shape)) users.get(id)?.push(shape);
  const ending = new Set<ShapeId>();
  const ready = recursive.filter((shape) => canEnd(model, shape, open, need));
  for (let shape = ready.pop(); shape !== undefined; shape = ready.pop()) {
    if (!open.delete(shape.id)) continue;
    ending.add(shape.id);
    ready.push(
      ...(users.get(shape.id) ?? []).filter((user) => open.has(user.id) && canEnd(model, user, open, need)),
    );
  }
  return ending;
}

function canEnd(model: Model, shape: Shape, open: ReadonlySet<ShapeId>, need: Need): boolean {
  const isEnded = ({ id }: Shape): boolean => !open.has(id);
  if (shape.kind === "union") return targetsIn(model, shape).some(isEnded);
  if (shape.kind !== "structure") return true;
  const targets = requiredTargetsIn(model, shape);
  if (need === "every") return targets.every(isEnded);
  // An optional member can be left out.
  return targets.length === 0 || targets.length < shape.members.size || targets.some(isEnded);
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
  for (const shape of shapes.length > largestRing ? shapes.slice(0, 1) : shapes) {
    const way = wayBack(model, shape, new Set(shapes), isStep);
    const others = way.flatMap(({ target }) => (target === shape.id ? [] : (model.shapes.get(target) ?? [])));
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

/** The members of a shortest way from a shape back to itself. */
function wayBack(
  model: Model,
  start: Shape,
  group: ReadonlySet<Shape>,
  isStep: (member: Member) => boolean,
): readonly Member[] {
  const cameBy = new Map<Shape, { readonly from: Shape; readonly member: Member }>();
  const waiting: Shape[] = [start];
  for (const from of waiting) {
    for (const member of membersOf(from)) {
      const to = isStep(member) ? model.shapes.get(member.target) : undefined;
      if (to === undefined || !group.has(to) || cameBy.has(to)) continue;
      cameBy.set(to, { from, member });
      if (to === start) return membersAlong(cameBy, start);
      waiting.push(to);
    }
  }
  return [];
}

function membersAlong(
  cameBy: ReadonlyMap<Shape, { readonly from: Shape; readonly member: Member }>,
  start: Shape,
): readonly Member[] {
  const members: Member[] = [];
  let shape = start;
  do {
    const step = cameBy.get(shape);
    invariant(step, "Every shape on the way was come to.");
    members.unshift(step.member);
    shape = step.from;
  } while (shape !== start);
  return members;
}

// The reference lets some unions pass that no value can be built of.
function noWayOut(union: UnionShape, isAccepted: boolean): Diagnostic {
  return {
    ...(isAccepted
      ? { severity: "warning" }
      : {
          severity: "error",
          eventId: "ShapeRecursion",
          reference: "It is impossible to create instances of this recursive union",
        }),
    code: "shape/endless-union",
    message: `Every member of \`${nameOf(union.id)}\` leads back to it, so no value of it could ever end.`,
    span: union.span,
    shapeId: union.id,
    hint: "a recursive union has a member that ends, or that steps through a list, a map or an optional member.",
  };
}
