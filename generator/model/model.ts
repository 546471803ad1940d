import { invariant } from "../diagnostics/invariant.js";
import type { Node } from "./node.js";
import type { Member, Shape } from "./shape.js";
import type { ShapeId } from "./shape-id.js";

/**
 * Smithy's semantic model: all shapes of all inputs and the prelude, resolved.
 * Spec: https://smithy.io/2.0/spec/model.html
 */
export interface Model {
  /** Every shape by id, sorted by id. Members are found through their containers. */
  readonly shapes: ReadonlyMap<ShapeId, Shape>;
  readonly metadata: ReadonlyMap<string, Node>;
}

/** The shape with that id, or undefined. */
export function getShape(model: Model, id: ShapeId): Shape | undefined {
  return model.shapes.get(id);
}

/** The shape with that id; assembling and the rules guarantee it for every target of a sound model. */
export function expectShape(model: Model, id: ShapeId): Shape {
  const shape = model.shapes.get(id);
  invariant(shape, `No shape \`${id}\` in the model.`);
  return shape;
}

/** The shape with that id, of that kind. */
export function expectShapeOf<Kind extends Shape["kind"]>(
  model: Model,
  id: ShapeId,
  kind: Kind,
): Extract<Shape, { kind: Kind }> {
  const shape = expectShape(model, id);
  invariant(isKind(shape, kind), `\`${id}\` is a ${shape.kind}, not a ${kind}.`);
  return shape;
}

/** The shape that a member targets. */
export function targetOf(model: Model, member: Member): Shape {
  return expectShape(model, member.target);
}

/** The members of a shape in the order of its definition; none for shapes that hold no members. */
export function membersOf(shape: Shape): readonly Member[] {
  if (shape.kind === "list") return [shape.member];
  if (shape.kind === "map") return [shape.key, shape.value];
  return hasNamedMembers(shape) ? [...shape.members.values()] : [];
}

function hasNamedMembers(shape: Shape): shape is Extract<Shape, { members: unknown }> {
  return "members" in shape;
}

function isKind<Kind extends Shape["kind"]>(
  shape: Shape,
  kind: Kind,
): shape is Extract<Shape, { kind: Kind }> {
  return shape.kind === kind;
}
