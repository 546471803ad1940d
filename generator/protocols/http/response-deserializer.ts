import { code, type Code } from "../../emit/code.js";
import { entry, literal, property } from "../../emit/expressions.js";
import { ifThen } from "../../emit/statements.js";
import type { HttpBinding } from "../../model/knowledge/http-binding.js";
import { hasDefaultForClients } from "../../model/knowledge/nullability.js";
import { timestampFormatOf, timestampFormatOfPlace } from "../../model/knowledge/timestamp-format.js";
import { type Model, targetOf } from "../../model/model.js";
import type { Member, Shape } from "../../model/shape.js";
import { effectiveTrait, hasTrait } from "../../model/trait.js";
import { mediaType, type TimestampFormat } from "../../model/traits/protocol-traits.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import { type JsonContext, runtime } from "../json/json-context.js";
import type { JsonReader } from "../json/json-reader.js";
import { propertyKey } from "../../targets/naming.js";
import { TextWriter } from "./text-writer.js";

/** A member that a response carries outside of its body: where it is, and how it is read from there. */
export interface CarriedMember {
  readonly member: Member;
  readonly source: Code;
  /** Headers may be absent; the status and the map of all headers are always there. */
  readonly isOptional: boolean;
  /** The text that stands for an absent one; undefined where the member may be absent too. */
  readonly absent: string | undefined;
  readonly read: (source: Code) => Code;
}

/**
 * The member that a binding takes from the response's headers or status; undefined for what stands in the body.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#serializing-http-messages
 */
export function carriedMember(
  binding: HttpBinding,
  response: Code,
  reader: JsonReader,
  context: JsonContext,
): CarriedMember | undefined {
  const { member } = binding;
  switch (binding.kind) {
    case "header":
      return {
        member,
        source: entry(code`${response}.headers`, binding.name.toLowerCase()),
        isOptional: true,
        absent: absentHeader(member, context),
        read: (source) => headerValue(member, source, reader, context),
      };
    case "prefixHeaders": {
      const read = runtime(context, "codec/prefix-headers", "readPrefixHeaders");
      return {
        member,
        source: code`${response}.headers`,
        isOptional: false,
        absent: hasTrait(member, required) ? "" : undefined,
        read: (source) => code`${read}(${source}, ${literal(binding.prefix.toLowerCase())})`,
      };
    }
    case "responseCode":
      return {
        member,
        source: code`${response}.statusCode`,
        isOptional: false,
        absent: hasTrait(member, required) ? "" : undefined,
        read: (source) => source,
      };
    default:
      return undefined;
  }
}

/** `if (response.headers["x"] != null) output.member = …;` for what may be absent. */
export function assignCarried(
  { member, source, isOptional, read }: CarriedMember,
  target: Code,
  model: Model,
): Code {
  const assignment = code`${property(target, propertyKey(member, model))} = ${read(source)};`;
  return isOptional ? ifThen(code`${source} != null`, [assignment]) : assignment;
}

/** The value of a member that must be there, whether the header is or not. */
export function carriedValue({ source, isOptional, read, absent = "" }: CarriedMember): Code {
  return read(isOptional ? code`${source} ?? ${literal(absent)}` : source);
}

/** A header that a service left out stands for the member's default; one that is required counts as empty. */
function absentHeader(member: Member, context: JsonContext): string | undefined {
  const isFilledIn = hasDefaultForClients(context.plan.model, member);
  const text = new TextWriter(context, "header").absent(member);
  return text ?? (isFilledIn || hasTrait(member, required) ? "" : undefined);
}

function headerValue(member: Member, value: Code, reader: JsonReader, context: JsonContext): Code {
  const target = targetOf(context.plan.model, member);
  if (target.kind !== "list") return textValue(member, target, value, member.name, reader, context);
  const element = targetOf(context.plan.model, target.member);
  const isDates = element.kind === "timestamp" && headerFormat(target.member, context) === "http-date";
  const split = runtime(context, "codec/header-list", isDates ? "readHeaderDates" : "readHeaderList");
  const item = textValue(target.member, element, code`item`, member.name, reader, context);
  const isText = item.parts.length === 1 && item.parts[0] === "item";
  return isText ? code`${split}(${value})` : code`${split}(${value}).map((item) => ${item})`;
}

/** The text of a scalar is read as its JSON is: clients take numbers and booleans for their text there too. */
function textValue(
  member: Member,
  target: Shape,
  value: Code,
  name: string,
  reader: JsonReader,
  context: JsonContext,
): Code {
  if (target.kind === "timestamp") return reader.readTimestamp(headerFormat(member, context), value, name);
  if (target.kind !== "string") return reader.readScalar(member, value, name);
  return effectiveTrait(member, target, mediaType) === undefined
    ? value
    : code`${runtime(context, "client/json", "expectMediaText")}(${value}, ${literal(name)})`;
}

function headerFormat(member: Member, context: JsonContext): TimestampFormat {
  const place = timestampFormatOfPlace("header", context.settings.defaultTimestampFormat);
  return timestampFormatOf(context.plan.model, member, place);
}
