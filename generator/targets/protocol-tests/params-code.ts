import { code, type Code } from "../../emit/code.js";
import { object } from "../../emit/expressions.js";
import { type Model, targetOf } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import type { Member, StructureShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { streaming } from "../../model/traits/streaming-traits.js";
import { isMessage } from "../error-message.js";
import type { TargetContext } from "../target.js";
import { expectShapePlan, typeSymbol } from "../types/symbols.js";
import { memberCodes } from "../value-code.js";

/** The `params` of a case, to hand in: an input or output of an operation. */
export function givenParams(
  params: Node | undefined,
  structure: StructureShape | undefined,
  model: Model,
): Code {
  return object(propertiesOf(params, structure, model));
}

/** The `params` of a case, to compare with. A stream is always there: the case may leave out an empty one. */
export function expectedParams(
  params: Node | undefined,
  structure: StructureShape | undefined,
  model: Model,
): Code {
  const properties = propertiesOf(params, structure, model);
  const isSet = ({ name }: Member): boolean => properties.some(([property]) => property === name);
  const streams = [...(structure?.members.values() ?? [])].filter(
    (member) => isStreamingBlob(member, model) && !isSet(member),
  );
  return object([...properties, ...streams.map(({ name }) => [name, code`new Uint8Array()`] as const)]);
}

/** The `params` of a case as the error that they are: `new ConflictException({ … })`. */
export function exceptionCode(
  params: Node | undefined,
  error: StructureShape,
  { plan, packageNames }: TargetContext,
): Code {
  const members = propertiesOf(params, error, plan.model);
  const options = members.map(([name, value]) => [optionName(name, error), value] as const);
  const type = typeSymbol(expectShapePlan(plan, error.id), packageNames);
  return code`new ${type}(${object(options)})`;
}

function propertiesOf(params: Node | undefined, structure: StructureShape | undefined, model: Model) {
  return params === undefined || structure === undefined ? [] : memberCodes(params, structure, model);
}

function isStreamingBlob(member: Member, model: Model): boolean {
  const target = targetOf(model, member);
  return target.kind === "blob" && hasTrait(target, streaming);
}

/** The class has the message by the name that all errors have it by. */
function optionName(name: string, structure: StructureShape): string {
  const member = structure.members.get(name);
  return member !== undefined && isMessage(member) ? "message" : name;
}
