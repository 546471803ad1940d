import type { JsonType } from "./json-value.js";

/** The functions that JMESPath brings, by name. Spec: https://jmespath.org/specification.html#built-in-functions */
export const functions: ReadonlyMap<string, FunctionSignature> = new Map(
  Object.entries({
    abs: { parameters: ["number"], returns: "number" },
    avg: { parameters: ["array of numbers"], returns: "number" },
    ceil: { parameters: ["number"], returns: "number" },
    contains: { parameters: [["array", "string"], "any"], returns: "boolean" },
    ends_with: { parameters: ["string", "string"], returns: "boolean" },
    floor: { parameters: ["number"], returns: "number" },
    join: { parameters: ["string", "array of strings"], returns: "string" },
    keys: { parameters: ["object"], returns: "array" },
    length: { parameters: [["string", "array", "object"]], returns: "number" },
    map: { parameters: ["expression", "array"], returns: "array" },
    max: { parameters: ["array of numbers or strings"], returns: "any" },
    max_by: { parameters: ["array", "expression"], returns: "any" },
    merge: { parameters: [], rest: "object", returns: "object" },
    min: { parameters: ["array of numbers or strings"], returns: "any" },
    min_by: { parameters: ["array", "expression"], returns: "any" },
    not_null: { parameters: ["any"], rest: "any", returns: "any" },
    reverse: { parameters: [["array", "string"]], returns: "any" },
    sort: { parameters: ["array of numbers or strings"], returns: "array" },
    sort_by: { parameters: ["array", "expression"], returns: "array" },
    starts_with: { parameters: ["string", "string"], returns: "boolean" },
    sum: { parameters: ["array of numbers"], returns: "number" },
    to_array: { parameters: ["any"], returns: "array" },
    to_number: { parameters: ["any"], returns: "number" },
    to_string: { parameters: ["any"], returns: "string" },
    type: { parameters: ["any"], returns: "string" },
    values: { parameters: ["object"], returns: "array" },
  } satisfies Record<string, FunctionSignature>),
);

/** What a function takes and gives. */
export interface FunctionSignature {
  readonly parameters: readonly Parameter[];
  /** What all further arguments are, where there may be some. */
  readonly rest?: Parameter;
  /** `any` where it depends on the arguments. */
  readonly returns: JsonType | "any";
}

/** What an argument has to be; a list where it may be one of several. `expression` is a reference, `&foo`. */
export type Parameter =
  | JsonType
  | "any"
  | "expression"
  | "array of numbers"
  | "array of strings"
  | "array of numbers or strings"
  | readonly JsonType[];

/** What the elements of an argument have to be, all the same, where the parameter asks for something. */
export function elementTypes(parameter: Parameter): readonly JsonType[] | undefined {
  switch (parameter) {
    case "array of numbers":
      return ["number"];
    case "array of strings":
      return ["string"];
    case "array of numbers or strings":
      return ["number", "string"];
    default:
      return undefined;
  }
}

/** Whether a function takes so many arguments. */
export function takesCount({ parameters, rest }: FunctionSignature, count: number): boolean {
  return count >= parameters.length && (rest !== undefined || count === parameters.length);
}
