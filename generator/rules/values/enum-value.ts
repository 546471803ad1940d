import type { Node } from "../../model/node.js";
import type { EnumShape, IntEnumShape } from "../../model/shape.js";
import { nameOf } from "../../model/shape-id.js";
import { traitOf } from "../../model/trait.js";
import { enumTrait } from "../../model/traits/constraint-traits.js";
import { enumValue } from "../../model/traits/type-refinement-traits.js";
import { guess } from "../guess.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import { reportValue, type ValuePlace } from "./value-check.js";

/** A value of an enum is one of its values. Spec: https://smithy.io/2.0/spec/simple-types.html#enum */
export function checkEnumValue(node: Node, place: ValuePlace): void {
  if (node.kind !== "string" && node.kind !== "number") return;
  const values = valuesOf(place);
  if (values === undefined || values.includes(node.value)) return;
  const texts = values.map(String);
  const { id } = place.target;
  const expected = `value provided for \`${id}\` must be one of the following values: ${tickedList(texts)}`;
  reportValue(place, {
    code: "unknown-enum-value",
    says: `must be a value of \`${nameOf(id)}\`, but is \`${node.value}\``,
    reference: node.kind === "string" ? `String ${expected}` : `Integer ${expected}, but found ${node.text}`,
    node,
    ...guess(String(node.value), texts, node.span, `the values are ${listText(texts)}.`),
  });
}

function valuesOf({ target }: ValuePlace): readonly (string | number)[] | undefined {
  if (target.kind === "enum" || target.kind === "intEnum") return memberValues(target);
  return target.kind === "string" ? traitOf(target, enumTrait)?.map(({ value }) => value) : undefined;
}

// Values of another type than the enum's are reported for themselves.
function memberValues(shape: EnumShape | IntEnumShape): readonly (string | number)[] {
  const nodes = Array.from(shape.members.values(), (member) => member.traits.get(enumValue.id)?.value);
  return nodes.flatMap((node) => (node?.kind === "string" || node?.kind === "number" ? [node.value] : []));
}
