import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { recursiveGroups } from "../../model/knowledge/recursion.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { Shape, UnionShape } from "../../model/shape.js";
import type { Rule } from "../rule.js";
import { requiredTargetsIn, targetsIn } from "./member-targets.js";

/**
 * A recursive union has a way out: a member that ends, or that steps through a list, a map or an optional member. Else
 * no value of it could ever be built.
 * Spec: https://smithy.io/2.0/spec/aggregate-types.html#recursive-shape-definitions
 */
export const endlessUnions: Rule = { id: "ShapeRecursion", check };

function* check(model: Model): Iterable<Diagnostic> {
  const recursive = recursiveGroups(model).flat();
  const ending = endingShapes(model, recursive, "every");
  const acceptable = endingShapes(model, recursive, "some");
  for (const shape of recursive) {
    if (shape.kind !== "union" || shape.members.size === 0 || ending.has(shape.id)) continue;
    yield noWayOut(shape, acceptable.has(shape.id));
  }
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
