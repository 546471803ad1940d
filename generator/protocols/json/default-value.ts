import { code, type Code } from "../../emit/code.js";
import { array, literal, object } from "../../emit/expressions.js";
import { hasDefaultForClients, hasDefaultValue } from "../../model/knowledge/nullability.js";
import { timestampFormatOf } from "../../model/knowledge/timestamp-format.js";
import { targetOf } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import type { Member } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import type { TimestampFormat } from "../../model/traits/protocol-traits.js";
import { defaultTrait } from "../../model/traits/type-refinement-traits.js";
import { type JsonContext, runtime } from "./json-context.js";

/**
 * What an absent member stands for, in the form that it would have in JSON; undefined where it stands for nothing.
 * Spec: https://smithy.io/2.0/spec/type-refinement-traits.html#default-trait
 */
export function defaultJson(member: Member, context: JsonContext): Code | undefined {
  const node = defaultNode(member);
  if (node === undefined) return undefined;
  const target = targetOf(context.plan.model, member);
  switch (target.kind) {
    case "timestamp": {
      const format = timestampFormatOf(context.plan.model, member, context.settings.defaultTimestampFormat);
      return literal(timestampJson(node, format));
    }
    case "long":
    case "bigInteger":
      return wholeNumberCode(node);
    case "bigDecimal":
      return decimalCode(node, context);
    default:
      return nodeCode(node);
  }
}

/** The same for clients, who ignore some defaults. */
export function clientDefaultJson(member: Member, context: JsonContext): Code | undefined {
  return hasDefaultForClients(context.plan.model, member) ? defaultJson(member, context) : undefined;
}

/** The same as the text of a label, a query value or a header; lists, whose default is empty, have no text. */
export function defaultText(
  member: Member,
  format: TimestampFormat,
  context: JsonContext,
): string | undefined {
  const node = defaultNode(member);
  if (node === undefined || node.kind === "array" || node.kind === "object") return undefined;
  if (targetOf(context.plan.model, member).kind === "timestamp") return String(timestampJson(node, format));
  if (node.kind !== "number") return String(node.kind === "null" ? null : node.value);
  // Texts of whole numbers have digits alone, however the model writes the number.
  return Number.isSafeInteger(node.value) ? String(node.value) : node.text;
}

function defaultNode(member: Member): Node | undefined {
  return hasDefaultValue(member) ? traitOf(member, defaultTrait) : undefined;
}

function nodeCode(node: Node): Code {
  switch (node.kind) {
    case "null":
      return literal(null);
    case "array":
      return array(node.elements.map(nodeCode));
    case "object":
      return object([...node.entries].map(([key, { value }]) => [key, nodeCode(value)]));
    default:
      return literal(node.value);
  }
}

/** Beyond 2^53 a whole number is a bigint. */
function wholeNumberCode(node: Node): Code {
  const isBig = node.kind === "number" && !Number.isSafeInteger(node.value) && /^-?\d+$/.test(node.text);
  return isBig ? literal(BigInt(node.text)) : nodeCode(node);
}

/** A number that JavaScript would write differently keeps its digits. */
function decimalCode(node: Node, context: JsonContext): Code {
  if (node.kind !== "number" || String(node.value) === node.text) return nodeCode(node);
  return code`new ${runtime(context, "codec/json-number", "JsonNumber")}(${literal(node.text)})`;
}

/** Models write timestamps as seconds since 1970 or as a date-time, whatever goes over the wire. */
function timestampJson(node: Node, format: TimestampFormat): string | number {
  const date = new Date(
    node.kind === "number" ? node.value * 1000 : node.kind === "string" ? node.value : NaN,
  );
  switch (format) {
    case "epoch-seconds":
      return date.getTime() / 1000;
    case "date-time":
      return date.toISOString().replace(".000Z", "Z");
    case "http-date":
      return date.toUTCString();
  }
}
