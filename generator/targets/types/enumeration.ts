import { code } from "../../emit/code.js";
import type { Declaration } from "../../emit/declarations.js";
import { documentedObject, identifier, literal } from "../../emit/expressions.js";
import type { EnumShape, IntEnumShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { enumValue } from "../../model/traits/type-refinement-traits.js";
import type { ShapePlan } from "../../plan/service-plan.js";
import { documentationOf } from "../documentation.js";
import { enumKey, typeName } from "../naming.js";

/**
 * An enum is a constant object of its values and the union of them, both by the shape's name: no TypeScript `enum`, so
 * plain strings are values too. Spec: https://smithy.io/2.0/spec/simple-types.html#enum
 */
export function enumDeclarations(
  planned: ShapePlan,
  shape: EnumShape | IntEnumShape,
): readonly Declaration[] {
  const name = identifier(typeName(planned));
  const docs = documentationOf(shape);
  const entries = [...shape.members.values()].map((member) => ({
    name: enumKey(member),
    docs: documentationOf(member),
    value: literal(traitOf(member, enumValue) ?? member.name),
  }));
  return [
    {
      kind: "constant",
      name: typeName(planned),
      ...(docs && { docs }),
      value: code`${documentedObject(entries)} as const`,
    },
    {
      kind: "type",
      name: typeName(planned),
      ...(docs && { docs }),
      type: code`(typeof ${name})[keyof typeof ${name}]`,
    },
  ];
}
