import { code, type Code } from "../../../emit/code.js";
import { identifier, literal, object, optionalProperty, property } from "../../../emit/expressions.js";
import { isPrototypeName } from "../../prototype-names.js";
import type { Scope } from "./scope.js";
import type { StructureType, Value, ValueType } from "./value-type.js";

/** A value as JSON has it, with nulls for what is absent: for what looks at values whatever they are. */
export function toJson(value: Value, scope: Scope): Code {
  const { type } = value;
  switch (type.kind) {
    case "list": {
      if (isJson(type.item) && !type.hasGaps) return orNull(value);
      const each = convertItem("item", type.item, type.hasGaps, scope);
      return orNull({ ...value, code: code`${value.code}${dot(value)}map(${each})` });
    }
    case "map": {
      if (isJson(type.value) && !type.hasGaps) return orNull(value);
      const each = convertItem("value", type.value, type.hasGaps, scope);
      return code`${scope.library("map-values", "mapValues")}(${value.code}, ${each})`;
    }
    case "structure": {
      if (type.shape !== undefined) return code`${converter(type, type.shape.id, scope)}(${value.code})`;
      const bound = scope.bind(value, type.name);
      if (!value.isOptional) return membersToJson(bound, type, scope);
      const inner = scope.inner();
      const members = inner.inPlace(membersToJson(bound, type, inner));
      return code`(${bound.code} ? ${members} : null)`;
    }
    default:
      return orNull(plain(value, scope));
  }
}

/** A value with its numbers, times and bytes as JMESPath knows them. */
export function plain(value: Value, scope: Scope): Value {
  const { code: given, type, isOptional } = value;
  switch (type.kind) {
    case "numeral": {
      const number = isOptional ? scope.library("plain", "toNumber") : code`Number`;
      return { code: code`${number}(${given})`, type: { kind: "number" }, isOptional };
    }
    case "time": {
      const seconds = isOptional
        ? code`${scope.library("plain", "toSeconds")}(${given})`
        : code`(${given}.getTime() / 1000)`;
      return { code: seconds, type: { kind: "number" }, isOptional };
    }
    case "bytes": {
      const text = code`${scope.library("plain", "toBase64")}(${given})`;
      return { code: text, type: { kind: "string" }, isOptional: true };
    }
    default:
      return value;
  }
}

/** The members of a structure as JSON. The value has a name, and is there. */
export function membersToJson(value: Value, type: StructureType, scope: Scope): Code {
  const members = type.names.flatMap((name) => {
    const member = memberOf({ ...value, isOptional: false }, type, name, scope);
    return member === undefined ? [] : [[name, toJson(member, scope)] as const];
  });
  if (type.keepsNulls) return code`(${object(members)})`;
  return code`${scope.library("presence", "presentMembers")}(${object(members)})`;
}

/** A member of a structure's value; undefined where the structure has none of that name. */
export function memberOf(value: Value, type: StructureType, name: string, scope: Scope): Value | undefined {
  const field = type.field(name);
  if (field === undefined) return undefined;
  const isOptional = value.isOptional || field.isOptional;
  if (field.code !== undefined) return { code: field.code, type: field.type, isOptional, isName: true };
  if (isInherited(name)) return { code: ownMember(value, name, scope), type: field.type, isOptional: true };
  const read = value.isOptional ? optionalProperty : property;
  return { code: read(value.code, name), type: field.type, isOptional };
}

/** Reads a key that all objects seem to have. */
export function ownMember(value: Value, name: string, scope: Scope): Code {
  return code`${scope.library("own-value", "ownValue")}(${value.code}, ${literal(name)})`;
}

/** Whether objects seem to have a key that they do not have. */
export function isInherited(name: string): boolean {
  return isPrototypeName(name) || name === "__proto__";
}

/** What begins an access to a value: `.` or `?.`. */
export function dot({ isOptional }: Value): Code {
  return isOptional ? code`?.` : code`.`;
}

/** Whether values of a type are JSON as they are. */
export function isJson(type: ValueType): boolean {
  switch (type.kind) {
    case "json":
    case "null":
    case "boolean":
    case "number":
    case "string":
      return true;
    case "list":
      return !type.hasGaps && isJson(type.item);
    case "map":
      return !type.hasGaps && isJson(type.value);
    default:
      return false;
  }
}

function orNull({ code: given, isOptional }: Value): Code {
  return isOptional ? code`(${given} ?? null)` : given;
}

function convertItem(hint: string, type: ValueType, isOptional: boolean, scope: Scope): Code {
  const inner = scope.inner();
  const name = inner.name(hint);
  const item: Value = { code: identifier(name), type, isOptional, isName: true };
  return inner.arrow(name, toJson(item, inner));
}

function converter(type: StructureType, id: string, { workshop }: Scope): Code {
  const known = workshop.converters.get(id);
  const taken = new Set([...workshop.converters.values()].map(({ name }) => name));
  let name = known?.name ?? `${type.name}ToJson`;
  while (known === undefined && taken.has(name)) name += "_";
  workshop.converters.set(id, { name, type });
  return identifier(name);
}
