import { code, type Code } from "../../emit/code.js";
import { array, literal, object } from "../../emit/expressions.js";
import { bindingsOfKind, type MessageBinding } from "../../model/knowledge/http-binding.js";
import { hasDefaultValue } from "../../model/knowledge/nullability.js";
import { isStreamingBlob } from "../../model/knowledge/streaming-blob.js";
import { targetOf } from "../../model/model.js";
import type { Member } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { defaultTrait, required } from "../../model/traits/type-refinement-traits.js";
import type { FixedHeader } from "../http/response-serializer.js";
import { defaultJson } from "../json/default-value.js";
import { type JsonContext, runtime } from "../json/json-context.js";
import type { JsonWriter } from "../json/json-writer.js";
import { isRawPayload, JSON_TYPE, payloadMediaType } from "./payload.js";

/** An output or error that a server answers with. */
export interface ServerMessage {
  readonly bindings: MessageBinding;
  /** The expression of a member's value. */
  readonly valueOf: (member: Member) => Code;
  /** Whether a member is there whatever the model says, as the message of an error is. */
  readonly isAlwaysThere: (member: Member) => boolean;
}

/** The body of an answer: text or bytes, and their media type. */
export interface ServerBody {
  readonly value: Code;
  readonly mediaType: string;
  /** The test whether there is a body; undefined where there always is one. */
  readonly isPresent?: Code | undefined;
}

/**
 * The header with the type of a body. No body has no type.
 * Spec: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#content-type
 */
export function contentType({ mediaType, isPresent }: ServerBody): FixedHeader {
  return { name: "content-type", value: literal(mediaType), condition: isPresent };
}

/** The body of a message. Without anything for it there is still a JSON object, which is what clients wait for. */
export function serverBody(message: ServerMessage, writer: JsonWriter, context: JsonContext): ServerBody {
  const [payload] = bindingsOfKind(message.bindings, "payload");
  if (payload !== undefined) {
    const { model } = context.plan;
    const mediaType = payloadMediaType(payload.member, model);
    return isRawPayload(payload.member, model)
      ? { ...rawPayload(payload.member, message, context), mediaType }
      : { value: jsonPayload(payload.member, message, writer, context), mediaType };
  }
  const members = bindingsOfKind(message.bindings, "document").map(({ member }) => member);
  if (members.length === 0) return { value: literal("{}"), mediaType: JSON_TYPE };
  const json = object(members.map((member) => documentEntry(member, message, writer)));
  return { value: writer.text(members, json), mediaType: JSON_TYPE };
}

function documentEntry(
  member: Member,
  { valueOf, isAlwaysThere }: ServerMessage,
  writer: JsonWriter,
): readonly [name: string, value: Code] {
  const value = valueOf(member);
  const [name, optional] = writer.entry(member, value);
  return [name, isAlwaysThere(member) ? writer.present(member, value) : optional];
}

function rawPayload(
  member: Member,
  { valueOf }: ServerMessage,
  context: JsonContext,
): Omit<ServerBody, "mediaType"> {
  const value = valueOf(member);
  const stream = (given: Code): Code =>
    isStreamingBlob(context.plan.model, member)
      ? code`${runtime(context, "server/stream-body", "streamBody")}(${given})`
      : given;
  if (hasTrait(member, required)) return { value: stream(value) };
  return {
    value: stream(code`${value} ?? ${absentPayload(member, context)}`),
    isPresent: hasDefaultValue(member) ? undefined : code`${value} != null`,
  };
}

function absentPayload(member: Member, context: JsonContext): Code {
  const node = traitOf(member, defaultTrait);
  if (node?.kind !== "string" || node.value === "") return literal("");
  if (targetOf(context.plan.model, member).kind !== "blob") return literal(node.value);
  const bytes = [...Buffer.from(node.value, "base64")];
  return code`new Uint8Array(${array(bytes.map((byte) => literal(byte)))})`;
}

/** A member that is absent is no body at all. */
function jsonPayload(
  member: Member,
  { valueOf }: ServerMessage,
  writer: JsonWriter,
  context: JsonContext,
): Code {
  const value = valueOf(member);
  const written = writer.present(member, value);
  if (hasTrait(member, required)) return writer.text([member], written);
  const absent = defaultJson(member, context);
  return absent === undefined
    ? code`${value} == null ? "" : ${writer.text([member], written)}`
    : writer.text([member], code`${value} == null ? ${absent} : ${written}`);
}
