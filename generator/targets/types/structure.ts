import { code } from "../../emit/code.js";
import type { Declaration, PropertyDeclaration } from "../../emit/declarations.js";
import { expectShape } from "../../model/model.js";
import type { Member, StructureShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import type { ShapePlan } from "../../plan/service-plan.js";
import { documentationOf } from "../documentation.js";
import { typeName } from "../naming.js";
import { memberType, type TypeContext } from "./type-expression.js";

/** The interface of a structure. Spec: https://smithy.io/2.0/spec/aggregate-types.html#structure */
export function structureDeclaration(
  planned: ShapePlan,
  structure: StructureShape,
  context: TypeContext,
): Declaration {
  const docs = documentationOf(structure);
  return {
    kind: "interface",
    name: typeName(planned),
    ...(docs && { docs }),
    properties: [...structure.members.values()].map((member) => memberProperty(member, context)),
  };
}

/**
 * A member as a property: required means required. An optional one may also be `undefined`, so that callers can pass
 * on what they do not have.
 */
export function memberProperty(member: Member, context: TypeContext): PropertyDeclaration {
  const docs = documentationOf(member, expectShape(context.plan.model, member.target));
  const type = memberType(member, context);
  const isRequired = hasTrait(member, required);
  return {
    name: member.name,
    ...(docs && { docs }),
    ...(isRequired ? { type } : { type: code`${type} | undefined`, optional: true }),
  };
}
