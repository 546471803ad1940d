import { code, type Code } from "../../../emit/code.js";
import type { Scope } from "./scope.js";
import { toJson } from "./to-json.js";
import { JSON_TYPE, type ListType, type Value, type ValueType } from "./value-type.js";

/** A value that is known to be a list, or absent. */
export interface ListValue {
  readonly value: Value;
  readonly type: ListType;
}

/** A value as the list that it is; undefined where it cannot be one. */
export function asList(value: Value, scope: Scope): ListValue | undefined {
  const { type } = value;
  if (type.kind === "list") return { value, type };
  if (type.kind !== "json") return undefined;
  const list: ListType = { kind: "list", item: JSON_TYPE, hasGaps: false };
  return {
    value: { code: code`${scope.library("narrow", "asList")}(${value.code})`, type: list, isOptional: true },
    type: list,
  };
}

/** The values of an object; undefined where it cannot be one. */
export function valuesOf(value: Value, scope: Scope): ListValue | undefined {
  const { type } = value;
  const presentValues = scope.library("presence", "presentValues");
  const asObject = scope.library("narrow", "asObject");
  const valuesFrom = (given: Code, item: ValueType): ListValue => {
    const list: ListType = { kind: "list", item, hasGaps: false };
    return { value: { code: code`${presentValues}(${given})`, type: list, isOptional: true }, type: list };
  };
  switch (type.kind) {
    case "map":
      return valuesFrom(value.code, type.value);
    case "structure":
      return valuesFrom(code`${asObject}(${toJson(value, scope)})`, JSON_TYPE);
    case "json":
      return valuesFrom(code`${asObject}(${value.code})`, JSON_TYPE);
    default:
      return undefined;
  }
}
