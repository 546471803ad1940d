import type { Node } from "../model/node.js";

/** A value that rules compute; null where there is none. */
export type RuleValue = null | boolean | number | string | readonly RuleValue[] | RuleRecord;

/** Values by their names. */
export type RuleRecord = ReadonlyMap<string, RuleValue>;

/** The value that a node of a model stands for. */
export function valueOfNode(node: Node): RuleValue {
  switch (node.kind) {
    case "null":
      return null;
    case "array":
      return node.elements.map(valueOfNode);
    case "object":
      return new Map(Array.from(node.entries, ([key, { value }]) => [key, valueOfNode(value)]));
    default:
      return node.value;
  }
}

/** Whether it is an array; unlike `Array.isArray`, this knows read-only ones. */
export function isArray(value: RuleValue | undefined): value is readonly RuleValue[] {
  return Array.isArray(value);
}

/** Whether it is a record. */
export function isRecord(value: RuleValue | undefined): value is RuleRecord {
  return value instanceof Map;
}

/** Whether two values are the same. */
export function equalValues(left: RuleValue, right: RuleValue): boolean {
  if (isArray(left)) {
    if (!isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => equalValues(item, right[index] ?? null));
  }
  if (!isRecord(left)) return left === right;
  if (!isRecord(right) || left.size !== right.size) return false;
  return Array.from(left).every(
    ([key, value]) => right.has(key) && equalValues(value, right.get(key) ?? null),
  );
}

/** The type of a value as Smithy's reference names it. */
export function typeInReference(value: RuleValue): string {
  if (value === null) return "EmptyType";
  if (isArray(value)) return `ArrayType[${typeInReference(value[0] ?? null)}]`;
  if (isRecord(value)) {
    return `{${Array.from(value, ([key, field]) => `${key}=${typeInReference(field)}`).join(", ")}}`;
  }
  if (typeof value === "boolean") return "BooleanType";
  return typeof value === "number" ? "IntegerType" : "StringType";
}

/** A value as Smithy's reference writes it. */
export function valueInReference(value: RuleValue): string {
  if (value === null) return "<empty>";
  if (isArray(value)) return `[${value.map(valueInReference).join(", ")}]`;
  if (isRecord(value)) {
    return `{${Array.from(value, ([key, field]) => `${key}=${valueInReference(field)}`).join(", ")}}`;
  }
  return String(value);
}

/** A value as it is written in a model. */
export function valueInModel(value: RuleValue): string {
  if (isArray(value)) return `[${value.map(valueInModel).join(", ")}]`;
  if (isRecord(value)) {
    return `{ ${Array.from(value, ([key, field]) => `${key}: ${valueInModel(field)}`).join(", ")} }`;
  }
  return JSON.stringify(value);
}
