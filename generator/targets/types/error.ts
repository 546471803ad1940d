import { code, type Code } from "../../emit/code.js";
import type { Declaration, FieldDeclaration } from "../../emit/declarations.js";
import { identifier, literal, object, property } from "../../emit/expressions.js";
import { typeOf } from "../../emit/symbol.js";
import type { Member, StructureShape } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { retryable } from "../../model/traits/behavior-traits.js";
import { error, required } from "../../model/traits/type-refinement-traits.js";
import type { ShapePlan } from "../../plan/service-plan.js";
import { documentationOf } from "../documentation.js";
import { isMessage } from "../error-message.js";
import { propertyKey, typeName } from "../naming.js";
import { packageNameOf } from "../package-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import { memberProperty } from "./structure.js";
import { serviceExceptionSymbol } from "./symbols.js";
import type { TypeContext } from "./type-expression.js";

/**
 * An error is a class, so that it can be thrown; its constructor takes the members by name.
 * Spec: https://smithy.io/2.0/spec/type-refinement-traits.html#error-trait
 */
export function errorDeclarations(
  planned: ShapePlan,
  structure: StructureShape,
  context: TypeContext,
): readonly Declaration[] {
  const name = typeName(planned);
  const docs = documentationOf(structure);
  const fault = traitOf(structure, error) ?? "client";
  const members = [...structure.members.values()].filter((member) => !isMessage(member, context.plan.model));
  const options = runtimeSymbol(packageNameOf(context.packageNames, "types"), RUNTIME, "ExceptionOptions");
  return [
    {
      kind: "class",
      name,
      ...(docs && { docs }),
      extends: code`${serviceExceptionSymbol(context.plan, context.packageNames)}`,
      fields: [
        inheritedField("name", literal(name)),
        inheritedField("$fault", literal(fault)),
        ...members.map((member) => memberField(member, context)),
      ],
      constructor_: {
        parameters: [
          {
            name: "options",
            type: code`${typeOf(options)}<${identifier(name)}>`,
            ...(members.some((member) => hasTrait(member, required)) ? {} : { initializer: object([]) }),
          },
        ],
        statements: [
          code`super({ ...options, name: ${literal(name)}, $fault: ${literal(fault)}${retryability(structure)} });`,
          ...members.map((member) => assignField(propertyKey(member, context.plan.model))),
        ],
      },
    },
  ];
}

const RUNTIME = "types/service-exception";

/** What clients know from it is that trying again may help. Spec: …/behavior-traits.html#retryable-trait */
function retryability(structure: StructureShape): Code {
  const trait = traitOf(structure, retryable);
  if (trait === undefined) return code``;
  return code`, $retryable: ${object(trait.throttling ? [["throttling", literal(true)]] : [])}`;
}

/** The base class sets it to what its constructor is told: here it has a narrower type. */
function inheritedField(name: string, type: Code): FieldDeclaration {
  return { name, declare: true, readonly: true, type };
}

function memberField(member: Member, context: TypeContext): FieldDeclaration {
  return { ...memberProperty(member, context), name: propertyKey(member, context.plan.model) };
}

function assignField(key: string): Code {
  return code`${property(code`this`, key)} = ${property(code`options`, key)};`;
}
