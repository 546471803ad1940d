import type { Code } from "../../../emit/code.js";

/**
 * What is known of a value when code is generated: the form that it has in the types of the package. A `numeral` is a
 * number that may be a bigint or a text; `json` is anything that JSON has, null included.
 */
export type ValueType =
  | { readonly kind: "json" | "null" | "boolean" | "number" | "numeral" | "time" | "bytes" }
  | TextType
  | ListType
  | MapType
  | StructureType;

/** The type of values of which nothing is known. */
export const JSON_TYPE = { kind: "json" } as const;

/** A string; where the compiler knows which ones there are, those. */
export interface TextType {
  readonly kind: "string";
  readonly values?: ReadonlySet<string>;
}

/** A list. Between its items there may be nulls. */
export interface ListType {
  readonly kind: "list";
  readonly item: ValueType;
  readonly hasGaps: boolean;
}

/** A map from strings. Among its values there may be nulls. */
export interface MapType {
  readonly kind: "map";
  readonly value: ValueType;
  readonly hasGaps: boolean;
}

/** An object with members that are known. They are asked for one by one: a structure may hold itself. */
export interface StructureType {
  readonly kind: "structure";
  /** What generated code calls a value of it. */
  readonly name: string;
  /** The shape, and the type of its values in TypeScript; absent where an expression makes it. */
  readonly shape?: { readonly id: string; readonly type: Code };
  /** Whether a member that has no value is there all the same, as a null. */
  readonly keepsNulls: boolean;
  readonly names: readonly string[];
  readonly field: (name: string) => Field | undefined;
}

/** A member of a structure. */
export interface Field {
  readonly type: ValueType;
  readonly isOptional: boolean;
  /** Where its value is, if not at the property of the structure's value. */
  readonly code?: Code;
}

/** A value in generated code. */
export interface Value {
  readonly code: Code;
  readonly type: ValueType;
  /** Whether it may be undefined or null. */
  readonly isOptional: boolean;
  /** Whether its code is a name: it may be repeated, and what is known of it holds in functions too. */
  readonly isName?: true;
}
