import { code, type Code } from "../../emit/code.js";
import { entry, literal, object, property, template } from "../../emit/expressions.js";
import { ifThen, returns } from "../../emit/statements.js";
import { typeOf, externalSymbol } from "../../emit/symbol.js";
import {
  bindingsOfKind,
  type MessageBinding,
  type OperationHttpBinding,
} from "../../model/knowledge/http-binding.js";
import { targetOf } from "../../model/model.js";
import type { Member } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { idempotencyToken } from "../../model/traits/behavior-traits.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import { type JsonContext, longWriter, runtime } from "../json/json-context.js";
import { TextWriter } from "./text-writer.js";

/** The body of a request, and the type that its content has. */
export interface RequestBody {
  readonly body?: Code;
  readonly contentType?: Code;
}

/** What operations have beside the bindings of their members, each where the model asks for it. */
export interface RequestExtras {
  /** What the host begins with. */
  readonly hostPrefix?: Code | undefined;
  /** Headers that every request has, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: Code])[];
  /** The value of a label's member, where something may stand in for it. */
  readonly label: (member: Member, value: Code) => Code;
  /** What is done to the request at last. */
  readonly finish: (request: Code) => Code;
}

/**
 * The statements of a function that makes a request of `input`: path, query, headers and the body that the protocol
 * gives, and what else the model asks for. What is always there stands in literals, what may be absent in one `if` each.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#serializing-http-messages
 */
export function serializeRequest(
  binding: OperationHttpBinding,
  { body, contentType }: RequestBody,
  accept: string,
  context: JsonContext,
  extras: RequestExtras,
): readonly Code[] {
  const { hostPrefix } = extras;
  const query = queryPart(binding, context);
  const fixed = [
    ["accept", literal(accept)] as const,
    ...(contentType === undefined ? [] : [["content-type", contentType] as const]),
    ...extras.headers,
  ];
  const headers = headerPart(binding.request, fixed, context);
  const request = object([
    ["method", literal(binding.method)],
    ...(hostPrefix === undefined ? [] : [["hostPrefix", hostPrefix] as const]),
    ["path", requestPath(binding, context, extras)],
    ...(query.value === undefined ? [] : [["query", query.value] as const]),
    ["headers", headers.value ?? object([])],
    ...(body === undefined ? [] : [["body", body] as const]),
  ]);
  return [...query.statements, ...headers.statements, returns(extras.finish(request))];
}

/** The value that a member of the input has for the request: an absent idempotency token is made up. */
export function inputValue(member: Member): Code {
  const value = property(code`input`, member.name);
  return hasTrait(member, idempotencyToken) ? code`(${value} ?? context.idempotencyToken())` : value;
}

/** Whether serializing asks the context for an idempotency token. */
export function needsContext(binding: OperationHttpBinding): boolean {
  return binding.request.some(({ member }) => hasTrait(member, idempotencyToken));
}

function requestPath(binding: OperationHttpBinding, context: JsonContext, extras: RequestExtras): Code {
  const labels = new Map(bindingsOfKind(binding.request, "label").map(({ member }) => [member.name, member]));
  const writer = new TextWriter(context, "label");
  const parts = binding.uri.segments.flatMap((segment): (string | Code)[] => {
    if (segment.kind === "literal") return [`/${segment.text}`];
    const member = labels.get(segment.name);
    if (member === undefined) return [];
    const encode = runtime(context, "client/label", segment.isGreedy ? "greedyLabel" : "requiredLabel");
    const text = extras.label(member, labelText(member, writer, context));
    return ["/", code`${encode}(${text}, ${literal(member.name)})`];
  });
  if (parts.length === 0) return literal("/");
  return parts.every((part) => typeof part === "string") ? literal(parts.join("")) : template(parts);
}

/** Labels take any scalar; only what does not print as itself is written out. */
function labelText(member: Member, writer: TextWriter, context: JsonContext): Code {
  const value = property(code`input`, member.name);
  switch (targetOf(context.plan.model, member).kind) {
    case "timestamp":
      return writer.text(member, value);
    case "long":
      return code`${runtime(context, "codec/if-present", "ifPresent")}(${value}, ${longWriter(context)})`;
    default:
      return value;
  }
}

/** Something of the request that is built in steps: a variable's name, or undefined where there is nothing. */
interface RequestPart {
  readonly statements: readonly Code[];
  readonly value: Code | undefined;
}

function queryPart(binding: OperationHttpBinding, context: JsonContext): RequestPart {
  const writer = new TextWriter(context, "query");
  const literals = binding.uri.queryLiterals.map(
    ({ name, value, hasValue }) => [name, literal(hasValue ? value : null)] as const,
  );
  const bound = bindingsOfKind(binding.request, "query");
  const assignments = bound.map(({ member, name }) => {
    const isList = targetOf(context.plan.model, member).kind === "list";
    const value = inputValue(member);
    const text = isList ? writer.texts(member, value) : writer.text(member, value);
    return assignText(member, text, writer.absent(member), (sent) => setQuery(name, sent, context));
  });
  const maps = bindingsOfKind(binding.request, "queryParams").map(({ member }) => {
    const add = runtime(context, "client/query", "addQueryParameters");
    return assignWhenPresent(member, code`${add}(query, ${inputValue(member)});`);
  });
  const statements = [...assignments, ...maps];
  if (statements.length === 0)
    return { statements: [], value: literals.length === 0 ? undefined : object(literals) };
  const type = typeOf(externalSymbol("@smithy/types", "QueryParameterBag"));
  return {
    statements: [code`const query: ${type} = ${object(literals)};`, ...statements],
    value: code`query`,
  };
}

function headerPart(
  request: MessageBinding,
  fixed: readonly (readonly [name: string, value: Code])[],
  context: JsonContext,
): RequestPart {
  const writer = new TextWriter(context, "header");
  const assignments = bindingsOfKind(request, "header").map(({ member, name }) => {
    const text = writer.header(member, inputValue(member));
    return assignText(member, text, writer.absent(member), (value) =>
      setHeader(name.toLowerCase(), value, context),
    );
  });
  const prefixed = bindingsOfKind(request, "prefixHeaders").map(({ member, prefix }) => {
    const add = runtime(context, "codec/prefix-headers", "addPrefixHeaders");
    return assignWhenPresent(
      member,
      code`${add}(headers, ${literal(prefix.toLowerCase())}, ${inputValue(member)});`,
    );
  });
  // A header with a member of its own wins over an entry of that name, which an empty prefix makes possible.
  const statements = [...prefixed, ...assignments];
  if (statements.length === 0) return { statements: [], value: object(fixed) };
  const type = typeOf(externalSymbol("@smithy/types", "HeaderBag"));
  return {
    statements: [code`const headers: ${type} = ${object(fixed)};`, ...statements],
    value: code`headers`,
  };
}

/** `query["limit"] = …;`, with what an absent member stands for, or only where the member is there. */
function assignText(
  member: Member,
  text: Code,
  absent: string | undefined,
  assign: (value: Code) => Code,
): Code {
  if (absent === undefined) return assignWhenPresent(member, assign(text));
  return assign(code`${property(code`input`, member.name)} == null ? ${literal(absent)} : ${text}`);
}

function setQuery(name: string, value: Code, context: JsonContext): Code {
  return isAssignable(name)
    ? code`${entry(code`query`, name)} = ${value};`
    : code`${runtime(context, "codec/json", "setEntry")}<string | string[] | null>(query, ${literal(name)}, ${value});`;
}

function setHeader(name: string, value: Code, context: JsonContext): Code {
  return isAssignable(name)
    ? code`${entry(code`headers`, name)} = ${value};`
    : code`${runtime(context, "codec/json", "setEntry")}(headers, ${literal(name)}, ${value});`;
}

/** Whether plain assignment makes an entry of a name: of one it would make the prototype. */
function isAssignable(name: string): boolean {
  return name !== "__proto__";
}

function assignWhenPresent(member: Member, statement: Code): Code {
  const isAlwaysThere = hasTrait(member, required) || hasTrait(member, idempotencyToken);
  return isAlwaysThere ? statement : ifThen(code`${property(code`input`, member.name)} != null`, [statement]);
}
