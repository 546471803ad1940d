import { code, type Code } from "../../../emit/code.js";
import { typeOf } from "../../../emit/symbol.js";
import { declaredType, isProven } from "../../../endpoints/scope.js";
import { present, type RuleType } from "../../../endpoints/types.js";
import { isSetTest } from "./facts.js";
import { isPartitionType } from "./partition-facts.js";
import type { Place, RuleContext } from "./place.js";

/** The types that constants have at a place, by their names. */
export function typesAt({ context, scope, names, constants, facts }: Place): ReadonlyMap<string, Code> {
  const types = new Map<string, Code>();
  for (const { name, type } of constants.values()) types.set(name, typeCode(type, context));
  for (const [name, constant] of names) {
    const type = declaredType(scope, name);
    if (type === undefined) continue;
    const isThere = isProven(scope, name) || facts.get(isSetTest(`r${name}`)) === true;
    types.set(constant, typeCode(isThere ? present(type) : type, context));
  }
  return types;
}

/** A type of the rules as TypeScript. */
export function typeCode(type: RuleType, context: RuleContext): Code {
  switch (type.kind) {
    case "string":
    case "boolean":
      return type.kind === "string" ? code`string` : code`boolean`;
    case "integer":
      return code`number`;
    case "array":
      return code`readonly ${typeCode(type.member, context)}[]`;
    case "optional":
      return code`${typeCode(type.inner, context)} | undefined`;
    case "tuple":
      return code`readonly unknown[]`;
    case "record":
      if (isPartitionType(type)) return code`${typeOf(context.partitionSymbol)}`;
      if (type.fields.has("resourceId"))
        return code`${typeOf(context.runtime("client/endpoints/parse-arn", "ParsedArn"))}`;
      return code`${typeOf(context.runtime("client/endpoints/parse-url", "ParsedUrl"))}`;
  }
}
