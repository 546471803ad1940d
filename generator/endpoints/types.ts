import type { ParameterType } from "./rule-set.js";

/**
 * The types of expressions. A value that may be missing is optional; before it is used, a condition has to prove that
 * it is there. Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html#types
 */
export type RuleType =
  | { readonly kind: "string" | "boolean" | "integer" }
  | { readonly kind: "array"; readonly member: RuleType }
  | { readonly kind: "optional"; readonly inner: RuleType }
  | { readonly kind: "record"; readonly fields: ReadonlyMap<string, RuleType> }
  | { readonly kind: "tuple"; readonly members: readonly RuleType[] };

/** Text. */
export const stringType: RuleType = { kind: "string" };
/** True or false. */
export const booleanType: RuleType = { kind: "boolean" };
/** A whole number. */
export const integerType: RuleType = { kind: "integer" };

/** An array of that type. */
export function arrayOf(member: RuleType): RuleType {
  return { kind: "array", member };
}

/** A type whose values may be missing. */
export function optional(inner: RuleType): RuleType {
  return inner.kind === "optional" ? inner : { kind: "optional", inner };
}

/** A record of those fields. */
export function recordOf(fields: Readonly<Record<string, RuleType>>): RuleType {
  return { kind: "record", fields: new Map(Object.entries(fields)) };
}

/** The type of the values that are there. */
export function present(type: RuleType): RuleType {
  return type.kind === "optional" ? type.inner : type;
}

/** The type of a parameter's values. */
export function typeOfParameter(type: ParameterType, isRequired: boolean): RuleType {
  const inner = type === "stringArray" ? arrayOf(stringType) : { kind: type };
  return isRequired ? inner : optional(inner);
}

/** Whether two types are the same. */
export function isSameType(left: RuleType, right: RuleType): boolean {
  if (left.kind === "array" && right.kind === "array") return isSameType(left.member, right.member);
  if (left.kind === "optional" && right.kind === "optional") return isSameType(left.inner, right.inner);
  if (left.kind === "tuple" && right.kind === "tuple") return areSame(left.members, right.members);
  if (left.kind === "record" && right.kind === "record") {
    const keys = [...left.fields.keys()];
    if (left.fields.size !== right.fields.size || !keys.every((key) => right.fields.has(key))) return false;
    const fieldsOf = (fields: ReadonlyMap<string, RuleType>): readonly RuleType[] =>
      keys.flatMap((key) => fields.get(key) ?? []);
    return areSame(fieldsOf(left.fields), fieldsOf(right.fields));
  }
  return left.kind === right.kind;
}

function areSame(left: readonly RuleType[], right: readonly RuleType[]): boolean {
  return (
    left.length === right.length &&
    left.every((type, index) => {
      const other = right[index];
      return other !== undefined && isSameType(type, other);
    })
  );
}

/** A type in a sentence. @example "a string that may be missing" */
export function typeInWords(type: RuleType): string {
  switch (type.kind) {
    case "array":
      return "an array";
    case "integer":
      return "an integer";
    case "optional":
      return `${typeInWords(type.inner)} that may be missing`;
    default:
      return `a ${type.kind}`;
  }
}
