import { code, type Code } from "../../emit/code.js";
import { identifier, literal, property } from "../../emit/expressions.js";
import { constant, ifThen } from "../../emit/statements.js";
import type { HttpBinding, OperationHttpBinding } from "../../model/knowledge/http-binding.js";
import { hasDefaultValue } from "../../model/knowledge/nullability.js";
import { labelsOf } from "../../model/knowledge/uri-pattern.js";
import { targetOf } from "../../model/model.js";
import type { ListShape, Member } from "../../model/shape.js";
import { type JsonContext, runtime } from "../json/json-context.js";
import { TextReader } from "./text-reader.js";

/**
 * A member of the input that a request carries outside of its body, as expressions over `request`: its value, or the
 * text that may be absent and how it is read.
 */
export type CarriedInput =
  | { readonly kind: "present"; readonly member: Member; readonly value: Code }
  | {
      readonly kind: "optional";
      readonly member: Member;
      readonly source: Code;
      readonly read: (source: Code) => Code;
      /** The name of the constant that holds the source. */
      readonly constant: string;
    };

/**
 * The member that a binding takes from a request's path, query or headers; undefined for what stands in the body.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#serializing-http-messages
 */
export function carriedInput(
  binding: HttpBinding,
  http: OperationHttpBinding,
  context: JsonContext,
): CarriedInput | undefined {
  const { member } = binding;
  switch (binding.kind) {
    case "label":
      return { kind: "present", member, value: labelValue(member, http, context) };
    case "query":
      return queryInput(member, binding.name, context);
    case "queryParams":
      return { kind: "present", member, value: queryMap(member, context) };
    case "header":
      return headerInput(member, binding.name.toLowerCase(), context);
    case "prefixHeaders": {
      const prefix = literal(binding.prefix.toLowerCase());
      return { kind: "present", member, value: code`request.prefixHeaders(${prefix})` };
    }
    default:
      return undefined;
  }
}

/** `const limitQuery = request.query("limit"); if (limitQuery !== undefined) input.limit = …;` */
export function assignInput(carried: CarriedInput): readonly Code[] {
  const target = property(code`input`, carried.member.name);
  if (carried.kind === "present") return [code`${target} = ${carried.value};`];
  const source = identifier(carried.constant);
  return [
    constant(source, carried.source),
    ifThen(code`${source} !== undefined`, [code`${target} = ${carried.read(source)};`]),
  ];
}

function labelValue(member: Member, http: OperationHttpBinding, context: JsonContext): Code {
  const index = labelsOf(http.uri).findIndex(({ name }) => name === member.name);
  const text = code`request.label(${literal(index)}, ${literal(member.name)})`;
  return new TextReader(context, "label").value(member, text);
}

function queryMap(member: Member, context: JsonContext): Code {
  const map = targetOf(context.plan.model, member);
  const isOfLists = map.kind === "map" && targetOf(context.plan.model, map.value).kind === "list";
  return isOfLists ? code`request.queryListMap()` : code`request.queryMap()`;
}

function queryInput(member: Member, name: string, context: JsonContext): CarriedInput {
  const reader = new TextReader(context, "query");
  const constantName = `${localName(member)}Query`;
  if (targetOf(context.plan.model, member).kind !== "list") {
    const source = code`request.query(${literal(name)})`;
    const read = (text: Code): Code => reader.value(member, text);
    return orDefault(member, source, read, constantName, reader.defaultText(member));
  }
  const source = code`request.queryList(${literal(name)})`;
  const read = (texts: Code): Code => {
    const values = reader.values(member, texts);
    return values === texts ? code`[...${texts}]` : values;
  };
  return orDefault(member, source, read, constantName, hasDefaultValue(member) ? code`[]` : undefined);
}

function headerInput(member: Member, name: string, context: JsonContext): CarriedInput {
  const reader = new TextReader(context, "header");
  const constantName = `${localName(member)}Header`;
  const source = code`request.header(${literal(name)})`;
  const target = targetOf(context.plan.model, member);
  if (target.kind !== "list") {
    const read = (text: Code): Code => reader.value(member, text);
    return orDefault(member, source, read, constantName, reader.defaultText(member));
  }
  const split = runtime(context, "codec/header-list", splitter(target, reader, context));
  const read = (text: Code): Code => reader.values(member, code`${split}(${text})`);
  return orDefault(member, source, read, constantName, hasDefaultValue(member) ? literal("") : undefined);
}

/** Where a default stands for what is absent, there is nothing to ask. */
function orDefault(
  member: Member,
  source: Code,
  read: (source: Code) => Code,
  constantName: string,
  absent: Code | undefined,
): CarriedInput {
  return absent === undefined
    ? { kind: "optional", member, source, read, constant: constantName }
    : { kind: "present", member, value: read(code`(${source} ?? ${absent})`) };
}

/** HTTP's dates have commas of their own. */
function splitter(list: ListShape, reader: TextReader, context: JsonContext): string {
  const isDates = targetOf(context.plan.model, list.member).kind === "timestamp";
  return isDates && reader.format(list.member) === "http-date" ? "readHeaderDates" : "readHeaderList";
}

/** A member's name as part of the name of a constant. */
function localName(member: Member): string {
  return member.name.replace(/[^A-Za-z0-9_$]/g, "_");
}
