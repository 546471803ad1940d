import { code, type Code } from "../../emit/code.js";
import type { FunctionDeclaration } from "../../emit/declarations.js";
import { call, literal, object, property } from "../../emit/expressions.js";
import { constant, lines, returns } from "../../emit/statements.js";
import { typeOf } from "../../emit/symbol.js";
import type { HttpBinding, OperationHttpBinding } from "../../model/knowledge/http-binding.js";
import type { StructureShape } from "../../model/shape.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import { hasPrototypeName } from "../../targets/prototype-names.js";
import { handlerOutputSymbol } from "../../targets/server/symbols.js";
import { responseHeaders, responseStatus } from "../http/response-serializer.js";
import { type JsonContext, runtime } from "../json/json-context.js";
import type { JsonWriter } from "../json/json-writer.js";
import { JSON_TYPE } from "./payload.js";
import { contentType, type ServerBody, serverBody, type ServerMessage } from "./server-body.js";

/** Writes the code that makes an answer of an operation's output. */
export class ServerOutput {
  readonly #context: JsonContext;
  readonly #writer: JsonWriter;

  constructor(context: JsonContext, writer: JsonWriter) {
    this.#context = context;
    this.#writer = writer;
  }

  /** The function of that name, from output to response. */
  declaration(name: string, operation: OperationPlan, http: OperationHttpBinding): FunctionDeclaration {
    const { output } = operation;
    const response = runtime(this.#context, "server/response", "OperationResponse");
    const isUsed = output !== undefined && http.response.some((binding) => isSent(binding, http.code));
    return {
      kind: "function",
      name,
      local: true,
      parameters: isUsed ? [{ name: "output", type: this.#typeOf(operation, output) }] : [],
      returns: code`${typeOf(response)}`,
      statements:
        output === undefined
          ? [emptyAnswer(literal(http.code))]
          : [lines(this.#statements(output, http, isUsed))],
    };
  }

  #statements(output: StructureShape, http: OperationHttpBinding, isUsed: boolean): readonly Code[] {
    const inherits = isUsed && hasPrototypeName([...output.members.values()]);
    const source = inherits ? code`own` : code`output`;
    const own = runtime(this.#context, "codec/own-properties", "ownProperties");
    const message: ServerMessage = {
      bindings: http.response,
      valueOf: (member) => property(source, member.name),
      isAlwaysThere: () => false,
    };
    return [
      ...(inherits ? [constant(source, code`${own}(output)`)] : []),
      ...this.#answer(message, http.code),
    ];
  }

  #answer(message: ServerMessage, modelled: number): readonly Code[] {
    const { bindings, valueOf } = message;
    const status = responseStatus(bindings, modelled, valueOf, this.#context);
    if (hasNoBody(modelled)) {
      const headers = responseHeaders(bindings, valueOf, [], this.#context);
      return [...headers.statements, emptyAnswer(status, headers.value)];
    }
    const body = serverBody(message, this.#writer, this.#context);
    return body.mediaType === JSON_TYPE
      ? this.#jsonAnswer(message, status, body)
      : this.#otherAnswer(message, status, body);
  }

  #jsonAnswer({ bindings, valueOf }: ServerMessage, status: Code, body: ServerBody): readonly Code[] {
    const jsonResponse = runtime(this.#context, "server/response", "jsonResponse");
    const headers = responseHeaders(bindings, valueOf, [], this.#context);
    const args = [status, body.value, ...(headers.value === undefined ? [] : [headers.value])];
    return [...headers.statements, returns(call(code`${jsonResponse}`, args))];
  }

  #otherAnswer({ bindings, valueOf }: ServerMessage, status: Code, body: ServerBody): readonly Code[] {
    const headers = responseHeaders(bindings, valueOf, [contentType(body)], this.#context);
    return [...headers.statements, returns(answer(status, headers.value, body.value))];
  }

  #typeOf(operation: OperationPlan, output: StructureShape): Code {
    return code`${typeOf(handlerOutputSymbol(operation, output, this.#context))}`;
  }
}

function emptyAnswer(status: Code, headers?: Code): Code {
  return returns(answer(status, headers, literal("")));
}

function answer(status: Code, headers: Code | undefined, body: Code): Code {
  return object([
    ["status", status],
    ["headers", headers ?? object([])],
    ["body", body],
  ]);
}

/** Whether a member is part of the answer: without a body, some are not. */
function isSent({ kind }: HttpBinding, status: number): boolean {
  return kind !== "unbound" && !(hasNoBody(status) && (kind === "document" || kind === "payload"));
}

/** Answers of these statuses end with their headers (RFC 9110, 15.3.5, 15.3.6 and 15.4.5). */
function hasNoBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}
