import type { Node } from "../../model/node.js";
import type { EnumShape, IntEnumShape, Shape } from "../../model/shape.js";
import { nameOf } from "../../model/shape-id.js";
import { traitOf } from "../../model/trait.js";
import { enumTrait } from "../../model/traits/constraint-traits.js";
import { enumValue } from "../../model/traits/type-refinement-traits.js";
import { guess } from "../guess.js";
import { listText } from "../list-text.js";
import { reportValue, type ValuePlace } from "./value-check.js";

/** A value of an enum is one of its values. Spec: https://smithy.io/2.0/spec/simple-types.html#enum */
export function checkEnumValue(node: Node, place: ValuePlace): void {
  const values = valuesOf(place.target);
  if (values === undefined || (node.kind !== "string" && node.kind !== "number")) return;
  if (values.includes(node.value)) return;
  const texts = values.map(String);
  reportValue(place, {
    code: "unknown-enum-value",
    says: `must be a value of \`${nameOf(place.target.id)}\`, but is \`${node.value}\``,
    node,
    ...guess(String(node.value), texts, node.span, `the values are ${listText(texts)}.`),
  });
}

function valuesOf(shape: Shape): readonly (string | number)[] | undefined {
  if (shape.kind === "enum" || shape.kind === "intEnum") return memberValues(shape);
  return shape.kind === "string"
    ? traitOf(shape, enumTrait)?.map((definition) => definition.value)
    : undefined;
}

// Values of another type than the enum's are reported for themselves.
function memberValues(shape: EnumShape | IntEnumShape): readonly (string | number)[] {
  const nodes = Array.from(shape.members.values(), (member) => member.traits.get(enumValue.id)?.value);
  return nodes.flatMap((node) => (node?.kind === "string" || node?.kind === "number" ? [node.value] : []));
}
