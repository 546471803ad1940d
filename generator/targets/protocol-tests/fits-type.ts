import { expectShape, type Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import type { Member, Shape, StructureShape, UnionShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";

/**
 * Whether a value of the model is one of the generated type as well. Examples may be looser, as the rules only warn of
 * it: they may lack required members, have members that the shape lacks, or give a union no value.
 */
export function fitsType(node: Node | undefined, shape: Shape | undefined, model: Model): boolean {
  if (shape === undefined) return true;
  // What is left out is an empty structure.
  if (node === undefined) return shape.kind !== "structure" || lacksNothing(shape, []);
  switch (shape.kind) {
    case "structure":
      return lacksNothing(shape, valuesOf(node)) && fitsMembers(node, shape, model);
    case "union":
      return valuesOf(node).length === 1 && fitsMembers(node, shape, model);
    case "list":
      return (
        node.kind !== "array" || node.elements.every((element) => fitsMember(element, shape.member, model))
      );
    case "map":
      return entriesOf(node).every(([, value]) => fitsMember(value, shape.value, model));
    default:
      return true;
  }
}

function fitsMember(node: Node, member: Member | undefined, model: Model): boolean {
  return (
    node.kind === "null" || member === undefined || fitsType(node, expectShape(model, member.target), model)
  );
}

function fitsMembers(node: Node, shape: StructureShape | UnionShape, model: Model): boolean {
  const { members } = shape;
  return valuesOf(node).every(
    ([name, value]) => members.has(name) && fitsMember(value, members.get(name), model),
  );
}

function lacksNothing({ members }: StructureShape, values: Entries): boolean {
  const names = new Set(values.map(([name]) => name));
  return [...members.values()].every((member) => !hasTrait(member, required) || names.has(member.name));
}

/** Members that are null are absent. */
function valuesOf(node: Node): Entries {
  return entriesOf(node).filter(([, value]) => value.kind !== "null");
}

type Entries = readonly (readonly [name: string, value: Node])[];

function entriesOf(node: Node): Entries {
  return node.kind === "object" ? Array.from(node.entries, ([name, { value }]) => [name, value]) : [];
}
