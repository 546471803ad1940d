import { code, type Code } from "../../emit/code.js";
import type { FunctionDeclaration } from "../../emit/declarations.js";
import { object, property } from "../../emit/expressions.js";
import { constant, ifThen, lines, returns } from "../../emit/statements.js";
import { typeOf } from "../../emit/symbol.js";
import { bindingsOfKind, type OperationHttpBinding } from "../../model/knowledge/http-binding.js";
import { isStreamingBlob } from "../../model/knowledge/streaming-blob.js";
import { targetOf } from "../../model/model.js";
import type { Member, StructureShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import { hasPrototypeName } from "../../targets/prototype-names.js";
import { handlerInputSymbol } from "../../targets/server/symbols.js";
import { assignInput, carriedInput } from "../http/request-deserializer.js";
import { defaultJson } from "../json/default-value.js";
import { exactnessOf } from "../json/exact-numbers.js";
import { exactParser, type JsonContext, runtime } from "../json/json-context.js";
import type { JsonReader } from "../json/json-reader.js";
import { isRawPayload } from "./payload.js";

/** Writes the code that reads an operation's input from a request: what it has from the start, then what may be absent. */
export class ServerInput {
  readonly #context: JsonContext;
  readonly #reader: JsonReader;

  constructor(context: JsonContext, reader: JsonReader) {
    this.#context = context;
    this.#reader = reader;
  }

  /** The function of that name, from request to input. */
  declaration(
    name: string,
    operation: OperationPlan,
    input: StructureShape,
    http: OperationHttpBinding,
  ): FunctionDeclaration {
    const type = this.#typeOf(operation, input);
    const request = runtime(this.#context, "server/operation-request", "OperationRequest");
    const parts = this.#parts(http);
    const isUsed = input.members.size > 0;
    return {
      kind: "function",
      name,
      local: true,
      parameters: isUsed ? [{ name: "request", type: code`${typeOf(request)}` }] : [],
      returns: type,
      statements: [lines(this.#statements(input, type, parts))],
    };
  }

  #statements(input: StructureShape, type: Code, { before, fromStart, later }: InputParts): readonly Code[] {
    const hasPrototype = !hasPrototypeName([...input.members.values()]);
    if (hasPrototype && later.length === 0) return [...before, returns(object(fromStart))];
    const start = hasPrototype
      ? [code`const input: ${type} = ${object(fromStart)};`]
      : [
          code`const input: ${type} = Object.create(null);`,
          ...fromStart.map(([name, value]) => code`${property(code`input`, name)} = ${value};`),
        ];
    return [...before, ...start, ...later, returns(code`input`)];
  }

  #parts(http: OperationHttpBinding): InputParts {
    const carried = http.request.flatMap((binding) => carriedInput(binding, http, this.#context) ?? []);
    const present = carried.flatMap((member) =>
      member.kind === "present" ? [[member.member.name, member.value] as const] : [],
    );
    const optional = carried.filter(({ kind }) => kind === "optional").flatMap(assignInput);
    const body = this.#bodyParts(http);
    return {
      before: body.before,
      fromStart: [...present, ...body.fromStart],
      later: [...optional, ...body.later],
    };
  }

  #bodyParts(http: OperationHttpBinding): InputParts {
    const [payload] = bindingsOfKind(http.request, "payload");
    if (payload !== undefined) {
      return isRawPayload(payload.member, this.#context.plan.model)
        ? this.#rawPayload(payload.member)
        : this.#jsonPayload(payload.member);
    }
    const members = bindingsOfKind(http.request, "document").map(({ member }) => member);
    return members.length === 0 ? NOTHING : this.#document(members);
  }

  #document(members: readonly Member[]): InputParts {
    const body = this.#parsed("readJsonBody", members);
    const own = runtime(this.#context, "codec/own-properties", "ownProperties");
    const json = code`json`;
    const fromStart = this.#reader.requiredMembers(members, json);
    const named = new Set(fromStart.map(([name]) => name));
    return {
      before: [constant(json, this.#reader.readsOwnProperties(members) ? code`${own}(${body})` : body)],
      fromStart,
      later: this.#reader.assignMembers(
        members.filter(({ name }) => !named.has(name)),
        code`input`,
        json,
      ),
    };
  }

  /** Bytes and text are read as they are; an empty body is no value, unless there must be one. */
  #rawPayload(member: Member): InputParts {
    if (isStreamingBlob(this.#context.plan.model, member))
      return { ...NOTHING, fromStart: [[member.name, code`request.stream()`]] };
    const isBlob = targetOf(this.#context.plan.model, member).kind === "blob";
    const readText = runtime(this.#context, "server/json-body", "readText");
    const value = isBlob ? code`request.body` : code`${readText}(request)`;
    if (hasTrait(member, required)) return { ...NOTHING, fromStart: [[member.name, value]] };
    const isPresent = code`request.body.length > 0`;
    const absent = this.#absentPayload(member, isBlob);
    if (absent !== undefined) {
      return { ...NOTHING, fromStart: [[member.name, code`${isPresent} ? ${value} : ${absent}`]] };
    }
    return {
      ...NOTHING,
      later: [ifThen(isPresent, [code`${property(code`input`, member.name)} = ${value};`])],
    };
  }

  #absentPayload(member: Member, isBlob: boolean): Code | undefined {
    const json = defaultJson(member, this.#context);
    return json === undefined || !isBlob ? json : this.#reader.memberValue(member, json);
  }

  #jsonPayload(member: Member): InputParts {
    const isStructure = targetOf(this.#context.plan.model, member).kind === "structure";
    const isOptional = isStructure && !hasTrait(member, required);
    const json = this.#parsed(isOptional ? "readOptionalStructure" : "readJson", [member]);
    const absent = defaultJson(member, this.#context);
    if (absent !== undefined) {
      const value = this.#reader.memberValue(member, code`${json} ?? ${absent}`);
      return { ...NOTHING, fromStart: [[member.name, value]] };
    }
    const payload = code`payload`;
    const value = this.#reader.memberValue(member, payload);
    return {
      ...NOTHING,
      before: [constant(payload, json)],
      later: [ifThen(code`${payload} != null`, [code`${property(code`input`, member.name)} = ${value};`])],
    };
  }

  /** The call that parses the body; numbers of many digits need a parser of their own. */
  #parsed(read: "readJsonBody" | "readJson" | "readOptionalStructure", members: readonly Member[]): Code {
    const call = runtime(this.#context, "server/json-body", read);
    const exactness = exactnessOf(this.#context.plan, members);
    return exactness === undefined
      ? code`${call}(request)`
      : code`${call}(request, ${exactParser(this.#context, exactness)})`;
  }

  #typeOf(operation: OperationPlan, input: StructureShape): Code {
    const type = handlerInputSymbol(operation, input, this.#context);
    const unvalidated = runtime(this.#context, "server/unvalidated", "Unvalidated");
    return code`${typeOf(unvalidated)}<${typeOf(type)}>`;
  }
}

/** Statements that come first, the members of the object literal, and the statements that add others. */
interface InputParts {
  readonly before: readonly Code[];
  readonly fromStart: readonly (readonly [name: string, value: Code])[];
  readonly later: readonly Code[];
}

const NOTHING: InputParts = { before: [], fromStart: [], later: [] };
