import { code, type Code } from "../../emit/code.js";
import { object } from "../../emit/expressions.js";
import type { Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import type { StructureShape } from "../../model/shape.js";
import { propertyKey } from "../naming.js";
import type { TargetContext } from "../target.js";
import { expectShapePlan, typeSymbol } from "../types/symbols.js";
import { memberCodes } from "../value-code.js";

/** The `params` of a case as code: its properties, in the order of the model. */
export type ParamProperties = readonly (readonly [name: string, value: Code])[];

/** The `params` of a case: an input or output of an operation. Nothing is set where the case has none. */
export function paramProperties(
  params: Node | undefined,
  structure: StructureShape | undefined,
  model: Model,
): ParamProperties {
  return params === undefined || structure === undefined ? [] : memberCodes(params, structure, model);
}

/** The `params` of a case as the error that they are: `new ConflictException({ … })`. */
export function exceptionCode(
  params: Node | undefined,
  error: StructureShape,
  { plan, packageNames }: TargetContext,
): Code {
  const members = paramProperties(params, error, plan.model);
  const options = members.map(([name, value]) => [optionName(name, error, plan.model), value] as const);
  const type = typeSymbol(expectShapePlan(plan, error.id), packageNames);
  return code`new ${type}(${object(options)})`;
}

/** The class has the message by the name that all errors have it by. */
function optionName(name: string, structure: StructureShape, model: Model): string {
  const member = structure.members.get(name);
  return member === undefined ? name : propertyKey(member, model);
}
