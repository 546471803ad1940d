import { code, type Code, noCode } from "../../../emit/code.js";
import type { Comparator } from "../../../jmespath/ast.js";
import { literal } from "../../../emit/expressions.js";
import type { Scope } from "./scope.js";
import { plain, toJson } from "./to-json.js";
import type { Value } from "./value-type.js";

/** `left == right`, or where they are not to be equal `left != right`. */
export function equality(left: Value, right: Value, isEqual: boolean, scope: Scope): Code {
  const [one, other] = [plain(left, scope), plain(right, scope)];
  if (!canBeStrict(one, other)) {
    const equals = scope.library("equals", "equals");
    return code`${isEqual ? noCode : code`!`}${equals}(${toJson(left, scope)}, ${toJson(right, scope)})`;
  }
  const sign = isEqual ? code`===` : code`!==`;
  if (one.isOptional && other.isOptional) {
    return code`((${one.code} ?? null) ${sign} (${other.code} ?? null))`;
  }
  return code`(${one.code} ${sign} ${other.code})`;
}

/** `<` and its like where null counts as false. */
export function orderCondition(left: Value, comparator: Comparator, right: Value, scope: Scope): Code {
  return code`(${orNaN(left, scope)} ${SIGNS[comparator]} ${orNaN(right, scope)})`;
}

/** `<` and its like: null where one of the sides is no number. */
export function order(left: Value, comparator: Comparator, right: Value, scope: Scope): Value {
  const [one, other] = [plain(left, scope), plain(right, scope)];
  if (isNumber(one) && isNumber(other)) {
    const compared = code`(${one.code} ${SIGNS[comparator]} ${other.code})`;
    return { code: compared, type: { kind: "boolean" }, isOptional: false };
  }
  const compare = scope.library("compare", "compare");
  const args = code`${toJson(one, scope)}, ${literal(comparator)}, ${toJson(other, scope)}`;
  return { code: code`${compare}(${args})`, type: { kind: "boolean" }, isOptional: true };
}

const SIGNS: Record<Comparator, Code> = {
  "==": code`===`,
  "!=": code`!==`,
  "<": code`<`,
  "<=": code`<=`,
  ">": code`>`,
  ">=": code`>=`,
};

function isNumber({ type, isOptional }: Value): boolean {
  return type.kind === "number" && !isOptional;
}

function orNaN(value: Value, scope: Scope): Code {
  const number = plain(value, scope);
  if (number.type.kind === "number") {
    return number.isOptional ? code`(${number.code} ?? NaN)` : number.code;
  }
  return code`${scope.library("narrow", "asNumber")}(${toJson(value, scope)})`;
}

/**
 * Whether `===` compares them. The compiler takes a comparison of values that it knows to be different for a mistake,
 * although a service may send what the model does not list.
 */
function canBeStrict({ type: one }: Value, { type: other }: Value): boolean {
  if (one.kind === "string" && other.kind === "string") {
    if (one.values === undefined || other.values === undefined) return true;
    return [...one.values].some((value) => other.values?.has(value));
  }
  return one.kind === "number" && other.kind === "number";
}
