import { code, joinCode, type Code } from "../../emit/code.js";
import type { Declaration, InterfaceDeclaration, PropertyDeclaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { identifier, unionType } from "../../emit/expressions.js";
import { expectShape } from "../../model/model.js";
import type { Member, UnionShape } from "../../model/shape.js";
import type { ShapePlan } from "../../plan/service-plan.js";
import { documentationOf } from "../documentation.js";
import { typeName, unionVariantName } from "../naming.js";
import { isPrototypeName } from "../prototype-names.js";
import { memberType, type TypeContext } from "./type-expression.js";

/**
 * A union is one interface a member, in which the other members are `never`, so that testing one property narrows it;
 * a last one, `$unknown`, holds what a newer service may send. The interfaces stand in a namespace by the union's name,
 * as in AWS's SDK. Spec: https://smithy.io/2.0/spec/aggregate-types.html#union
 */
export function unionDeclarations(
  planned: ShapePlan,
  union: UnionShape,
  context: TypeContext,
): readonly Declaration[] {
  const members = [...union.members.values()];
  const name = typeName(planned);
  const docs = documentationOf(union);
  const variants = [
    ...members.map((member) => variantDeclaration(member, members, context)),
    unknownVariant(members),
  ];
  return [
    {
      kind: "type",
      name,
      ...(docs && { docs }),
      type: unionType(variants.map((variant) => qualified(name, variant))),
    },
    { kind: "namespace", name, declarations: variants },
  ];
}

function qualified(namespace: string, variant: InterfaceDeclaration): Code {
  return joinCode([identifier(namespace), identifier(variant.name)], ".");
}

function variantDeclaration(
  member: Member,
  members: readonly Member[],
  context: TypeContext,
): InterfaceDeclaration {
  const docs = documentationOf(member, expectShape(context.plan.model, member.target));
  return {
    kind: "interface",
    name: unionVariantName(member.name),
    ...(docs && { docs }),
    properties: [
      ...members.flatMap((other) =>
        other === member ? [{ name: member.name, type: memberType(member, context) }] : absent(other.name),
      ),
      ...absent(UNKNOWN),
    ],
  };
}

function unknownVariant(members: readonly Member[]): InterfaceDeclaration {
  return {
    kind: "interface",
    name: unionVariantName(UNKNOWN),
    docs: doc("A member that this version of the model does not know: its name and its value as it came."),
    properties: [
      ...members.flatMap((member) => absent(member.name)),
      { name: UNKNOWN, type: code`[string, unknown]` },
    ],
  };
}

const UNKNOWN = "$unknown";

/** Nothing can deny what all objects inherit: an object without a member `constructor` has one by its type. */
function absent(name: string): readonly PropertyDeclaration[] {
  return isPrototypeName(name) ? [] : [{ name, type: code`never`, optional: true }];
}
