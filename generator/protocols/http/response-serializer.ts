import { code, type Code } from "../../emit/code.js";
import { entry, literal, object } from "../../emit/expressions.js";
import { ifThen } from "../../emit/statements.js";
import { bindingsOfKind, type MessageBinding } from "../../model/knowledge/http-binding.js";
import { targetOf } from "../../model/model.js";
import type { Member } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import { type JsonContext, runtime } from "../json/json-context.js";
import { TextReader } from "./text-reader.js";
import { TextWriter } from "./text-writer.js";

/** The headers of an answer: an expression, and the statements that it needs before it; undefined where there are none. */
export interface ResponseHeaders {
  readonly statements: readonly Code[];
  readonly value: Code | undefined;
}

/** A header that no member has to give. One at most depends on a condition. */
export interface FixedHeader {
  readonly name: string;
  readonly value: Code;
  /** Undefined for a header that every answer has. */
  readonly condition?: Code | undefined;
}

/**
 * The headers that an output's or error's members are sent as. `valueOf` gives the expression of a member's value;
 * `fixed` are headers that a member may replace.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#serializing-http-messages
 */
export function responseHeaders(
  response: MessageBinding,
  valueOf: (member: Member) => Code,
  fixed: readonly FixedHeader[],
  context: JsonContext,
): ResponseHeaders {
  const headers = (fixedHeaders: readonly FixedHeader[]): Code =>
    object(fixedHeaders.map(({ name, value }) => [name, value]));
  const always = fixed.filter(({ condition }) => condition === undefined);
  const [sometimes] = fixed.filter(({ condition }) => condition !== undefined);
  const prefixed = bindingsOfKind(response, "prefixHeaders").map(({ member, prefix }) => {
    const set = runtime(context, "server/prefix-headers", "setPrefixHeaders");
    const value = valueOf(member);
    const statement = code`${set}(headers, ${literal(prefix.toLowerCase())}, ${value});`;
    return hasTrait(member, required) ? statement : ifThen(code`${value} != null`, [statement]);
  });
  // A header of its own wins over one of a map, and so comes after it.
  const own = bindingsOfKind(response, "header").map(({ member, name }) =>
    setHeader(member, name.toLowerCase(), valueOf(member), context),
  );
  if (prefixed.length + own.length === 0) {
    if (sometimes?.condition !== undefined) {
      const value = code`${sometimes.condition} ? ${headers(fixed)} : ${headers(always)}`;
      return { statements: [], value };
    }
    return { statements: [], value: fixed.length === 0 ? undefined : headers(fixed) };
  }
  return {
    statements: [
      code`const headers: Record<string, string> = ${headers(always)};`,
      ...(sometimes?.condition === undefined
        ? []
        : [
            ifThen(sometimes.condition, [
              code`${entry(code`headers`, sometimes.name)} = ${sometimes.value};`,
            ]),
          ]),
      ...prefixed,
      ...own,
    ],
    value: code`headers`,
  };
}

/** The status of an answer: that of the model, unless a member has another. */
export function responseStatus(
  response: MessageBinding,
  modelled: number,
  valueOf: (member: Member) => Code,
  context: JsonContext,
): Code {
  const [bound] = bindingsOfKind(response, "responseCode");
  if (bound === undefined) return literal(modelled);
  const status = runtime(context, "server/response", "responseStatus");
  return code`${status}(${valueOf(bound.member)}, ${literal(modelled)})`;
}

/** Names are in lower case, so that two spellings of one are the same header. */
function setHeader(member: Member, name: string, value: Code, context: JsonContext): Code {
  const set = runtime(context, "server/response", "setHeader");
  const writer = new TextWriter(context, "header");
  const written = writer.header(member, value);
  const statement = (text: Code): Code => code`${set}(headers, ${literal(name)}, ${text});`;
  if (hasTrait(member, required)) return statement(written);
  const absent = defaultHeader(member, context);
  return absent === undefined
    ? ifThen(code`${value} != null`, [statement(written)])
    : statement(
        written === value ? code`${value} ?? ${absent}` : code`${value} == null ? ${absent} : ${written}`,
      );
}

/** The header of what an absent member stands for; an empty list is an empty header. */
function defaultHeader(member: Member, context: JsonContext): Code | undefined {
  const isList = targetOf(context.plan.model, member).kind === "list";
  return isList ? undefined : new TextReader(context, "header").defaultText(member);
}
