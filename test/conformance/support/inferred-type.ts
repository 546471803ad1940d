import { code, type Code } from "../../../generator/emit/code.js";
import { propertyName } from "../../../generator/emit/expressions.js";
import {
  getField,
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
} from "../../../generator/jmespath/json-value.js";
import type { Field, ValueType } from "../../../generator/targets/client/jmespath/value-type.js";

/** A type that a value has, as a model could have it, and the same in TypeScript. */
export interface InferredType {
  readonly type: ValueType;
  readonly isOptional: boolean;
  readonly code: Code;
}

/** The type of all of some values: structures and lists where they are alike, anything of JSON where they are not. */
export function inferType(values: readonly JsonValue[], jsonType: Code): InferredType {
  const present = values.filter((value) => value !== null);
  const isOptional = present.length < values.length;
  const { type, code: present_ } = inferPresent(present, jsonType);
  return { type, isOptional, code: isOptional ? code`${present_} | null | undefined` : present_ };
}

type Present = Omit<InferredType, "isOptional">;

function inferPresent(values: readonly JsonValue[], jsonType: Code): Present {
  const [first] = values;
  if (first === undefined) return { type: { kind: "null" }, code: code`null` };
  if (values.every(isArray)) return inferList(values, jsonType);
  if (values.every(isObject)) return inferStructure(values, jsonType);
  if (values.every((value) => typeof value === "string"))
    return { type: { kind: "string" }, code: code`string` };
  if (values.every((value) => typeof value === "number"))
    return { type: { kind: "number" }, code: code`number` };
  if (values.every((value) => typeof value === "boolean"))
    return { type: { kind: "boolean" }, code: code`boolean` };
  return { type: { kind: "json" }, code: jsonType };
}

function inferList(lists: readonly (readonly JsonValue[])[], jsonType: Code): Present {
  const item = inferType(lists.flat(), jsonType);
  const type: ValueType = { kind: "list", item: item.type, hasGaps: item.isOptional };
  return { type, code: code`readonly (${item.code})[]` };
}

function inferStructure(objects: readonly JsonObject[], jsonType: Code): Present {
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const isComplete = objects.every((object) => names.every((name) => Object.hasOwn(object, name)));
  const hasNulls = objects.some((object) => Object.values(object).includes(null));
  // No structure of a model tells a null from what is absent.
  if (!isComplete && hasNulls) return { type: { kind: "json" }, code: jsonType };
  const fields = new Map(
    names.map(
      (name) =>
        [
          name,
          inferType(
            objects.map((object) => getField(object, name)),
            jsonType,
          ),
        ] as const,
    ),
  );
  const properties = Array.from(
    fields,
    ([name, field]) => code`${propertyName(name)}${field.isOptional ? code`?` : code``}: ${field.code};`,
  );
  return {
    type: {
      kind: "structure",
      name: "object",
      keepsNulls: isComplete,
      names,
      field: (name) => fieldOf(fields.get(name)),
    },
    code: code`{ ${properties} }`,
  };
}

function fieldOf(inferred: InferredType | undefined): Field | undefined {
  return inferred && { type: inferred.type, isOptional: inferred.isOptional };
}
