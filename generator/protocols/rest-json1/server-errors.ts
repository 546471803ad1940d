import { code, type Code } from "../../emit/code.js";
import type { FunctionDeclaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { call, literal, property, unionType } from "../../emit/expressions.js";
import { ifThen, lines, returns } from "../../emit/statements.js";
import { type CodeSymbol, typeOf } from "../../emit/symbol.js";
import { errorHttpBinding, type MessageBinding } from "../../model/knowledge/http-binding.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, StructureShape } from "../../model/shape.js";
import { isMessage } from "../../targets/error-message.js";
import { functionName, propertyKey, typeName, withArticle } from "../../targets/naming.js";
import { expectShapePlan, typeSymbol } from "../../targets/types/symbols.js";
import { responseHeaders } from "../http/response-serializer.js";
import { codecSymbol, type JsonContext, runtime } from "../json/json-context.js";
import type { JsonWriter } from "../json/json-writer.js";
import { JSON_TYPE } from "./payload.js";
import { contentType, serverBody, type ServerMessage } from "./server-body.js";

/** Writes the code that answers with errors. Each gets a function, `answerConflictException`, when it is first needed. */
export class ServerErrors {
  readonly #context: JsonContext;
  readonly #writer: JsonWriter;
  readonly #needed = new Set<StructureShape>();

  constructor(context: JsonContext, writer: JsonWriter) {
    this.#context = context;
    this.#writer = writer;
  }

  /**
   * The function of that name, from what a handler threw to the answer; undefined where there are no errors. What
   * counts is the class and not the name: the services that a handler calls have errors of the same names, and what
   * those say is not for our callers.
   */
  declaration(name: string, errors: readonly StructureShape[]): FunctionDeclaration | undefined {
    if (errors.length === 0) return undefined;
    const error = code`error`;
    const isThrown = runtime(this.#context, "server/thrown", "isThrown");
    return {
      kind: "function",
      name,
      local: true,
      parameters: [{ name: "error", type: code`unknown` }],
      returns: code`${this.responseType} | undefined`,
      statements: [
        lines([
          ...errors.map((structure) =>
            ifThen(call(code`${isThrown}`, [error, code`${this.#type(structure)}`]), [
              returns(this.answer(structure, error)),
            ]),
          ),
          returns(code`undefined`),
        ]),
      ],
    };
  }

  /** The answer with an error that has the members of the expression. */
  answer(structure: StructureShape, error: Code): Code {
    this.#needed.add(structure);
    const hasMembers = sentMembers(errorHttpBinding(structure).response).length > 0;
    return call(code`${this.#answerSymbol(structure)}`, hasMembers ? [error] : []);
  }

  /** The type of answers. */
  get responseType(): Code {
    return code`${typeOf(runtime(this.#context, "server/response", "OperationResponse"))}`;
  }

  /** The functions that were asked for, with the module each belongs to. */
  *declarations(): Iterable<readonly [module: string, declaration: FunctionDeclaration]> {
    for (const structure of this.#needed) {
      const { module } = expectShapePlan(this.#context.plan, structure.id);
      yield [module, this.#answerDeclaration(structure)];
    }
  }

  #answerDeclaration(structure: StructureShape): FunctionDeclaration {
    const { response } = errorHttpBinding(structure);
    const sent = sentMembers(response);
    const type = typeName(expectShapePlan(this.#context.plan, structure.id));
    return {
      kind: "function",
      name: this.#answerSymbol(structure).name,
      docs: doc(`Answers with ${withArticle(type)}.`),
      parameters:
        sent.length === 0
          ? []
          : [
              {
                name: "error",
                type: this.#partOf(
                  structure,
                  sent.map((member) => this.#keyOf(member)),
                ),
              },
            ],
      returns: this.responseType,
      statements: [lines(this.#answerStatements(structure))],
    };
  }

  #answerStatements(structure: StructureShape): readonly Code[] {
    const binding = errorHttpBinding(structure);
    const message: ServerMessage = {
      bindings: binding.response,
      valueOf: (member) => property(code`error`, this.#keyOf(member)),
      isAlwaysThere: (member) => isMessage(member, this.#context.plan.model),
    };
    const body = serverBody(message, this.#writer, this.#context);
    const type = body.mediaType === JSON_TYPE ? [] : [contentType(body)];
    const headers = responseHeaders(binding.response, message.valueOf, type, this.#context);
    const errorResponse = runtime(this.#context, "server/response", "errorResponse");
    return [
      ...headers.statements,
      returns(
        call(code`${errorResponse}`, [
          literal(binding.code),
          literal(nameOf(structure.id)),
          body.value,
          ...(headers.value === undefined ? [] : [headers.value]),
        ]),
      ),
    ];
  }

  /** An answer needs no error object, only what an error has to say. */
  #partOf(structure: StructureShape, properties: readonly string[]): Code {
    const type = typeOf(this.#type(structure));
    return code`Pick<${type}, ${unionType(properties.map((name) => literal(name)))}>`;
  }

  /** The property of the error's class. */
  #keyOf(member: Member): string {
    return propertyKey(member, this.#context.plan.model);
  }

  #answerSymbol(structure: StructureShape): CodeSymbol {
    const planned = expectShapePlan(this.#context.plan, structure.id);
    return codecSymbol(this.#context, planned, functionName("answer", planned));
  }

  #type(structure: StructureShape): CodeSymbol {
    return typeSymbol(expectShapePlan(this.#context.plan, structure.id), this.#context.packageNames);
  }
}

function sentMembers(response: MessageBinding): readonly Member[] {
  return response.filter(({ kind }) => kind !== "unbound").map(({ member }) => member);
}
