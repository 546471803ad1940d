import { invariant } from "../../diagnostics/invariant.js";
import { code, type Code } from "../../emit/code.js";
import type { FunctionDeclaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { literal, object, property } from "../../emit/expressions.js";
import { constant, ifThen, returns, switchOn } from "../../emit/statements.js";
import { typeOf } from "../../emit/symbol.js";
import {
  bindingsOfKind,
  errorHttpBinding,
  type MessageBinding,
  type OperationHttpBinding,
} from "../../model/knowledge/http-binding.js";
import { isStreamingBlob, streamingBlobOf } from "../../model/knowledge/streaming-blob.js";
import { hasDefaultForClients } from "../../model/knowledge/nullability.js";
import { targetOf } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Member, StructureShape } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { idempotencyToken } from "../../model/traits/behavior-traits.js";
import { defaultTrait, required } from "../../model/traits/type-refinement-traits.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import type { ClientCodec, ClientOperationCode } from "../../targets/codec.js";
import { commandInputSymbol, commandOutputSymbol } from "../../targets/client/symbols.js";
import { isMessage } from "../../targets/error-message.js";
import { functionName, propertyKey, withArticle } from "../../targets/naming.js";
import { hasPrototypeName } from "../../targets/prototype-names.js";
import { expectShapePlan, serviceExceptionSymbol, typeSymbol } from "../../targets/types/symbols.js";
import { inputValue, needsContext, type RequestBody, serializeRequest } from "../http/request-serializer.js";
import { assignCarried, carriedMember, carriedValue } from "../http/response-deserializer.js";
import { clientDialect } from "../json/client-dialect.js";
import { codecModules } from "../json/codec-modules.js";
import { exactnessOf } from "../json/exact-numbers.js";
import { codecSymbol, exactParser, type JsonContext, runtime, wireName } from "../json/json-context.js";
import type { JsonDialect } from "../json/json-dialect.js";
import { clientDefaultJson } from "../json/default-value.js";
import { JsonReader } from "../json/json-reader.js";
import { JsonWriter } from "../json/json-writer.js";
import { acceptedTypes } from "./media-types.js";
import { isRawPayload, JSON_TYPE, payloadMediaType } from "./payload.js";
import { isCompressed, isFinishedLater, requestExtras } from "./request-extras.js";

/** The client's end of restJson1. Spec: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html */
export class RestJsonClientCodec implements ClientCodec {
  readonly #context: JsonContext;
  readonly #writer: JsonWriter;
  readonly #reader: JsonReader;
  readonly #dialect: JsonDialect;
  readonly #errors = new Set<StructureShape>();

  constructor(context: JsonContext) {
    this.#context = context;
    this.#writer = new JsonWriter(context, (member) => clientDefaultJson(member, context));
    this.#dialect = clientDialect(context);
    this.#reader = new JsonReader(context, this.#dialect);
  }

  operation(operation: OperationPlan): ClientOperationCode {
    const { http } = operation;
    invariant(http, `\`${operation.shape.id}\` has no \`@http\`, which restJson1 needs.`);
    return {
      serialize: this.#serialize(operation, http),
      deserialize: this.#deserialize(operation, http),
      deserializeError: this.#deserializeError(operation),
    };
  }

  modules() {
    return codecModules([{ declarations: () => this.#errorReaders() }, this.#reader, this.#writer]);
  }

  #errorReaders() {
    return [...this.#errors].map(
      (error) => [expectShapePlan(this.#context.plan, error.id).module, this.#errorReader(error)] as const,
    );
  }

  #serialize(operation: OperationPlan, http: OperationHttpBinding): FunctionDeclaration {
    const { input, name, output } = operation;
    const extras = requestExtras(operation.shape, http, this.#context);
    const accept = acceptedTypes(output, http, this.#context.plan.model);
    const request = runtime(this.#context, "client/operation", "SerializedRequest");
    const serialization = runtime(this.#context, "client/operation", "SerializationContext");
    const isAwkward = input !== undefined && hasPrototypeName([...input.members.values()]);
    return {
      kind: "function",
      name: `serialize${name}`,
      local: true,
      parameters: [
        ...(input === undefined || input.members.size === 0
          ? []
          : [{ name: isAwkward ? "given" : "input", type: this.#inputType(operation, input) }]),
        ...(needsContext(http) || isCompressed(operation.shape)
          ? [{ name: "context", type: code`${typeOf(serialization)}` }]
          : []),
      ],
      returns: isFinishedLater(operation.shape, http, this.#context)
        ? code`Promise<${typeOf(request)}>`
        : code`${typeOf(request)}`,
      statements: [
        ...(isAwkward ? [constant(code`input`, this.#ownProperties(code`given`))] : []),
        ...serializeRequest(http, this.#requestBody(input, http.request), accept, this.#context, extras),
      ],
    };
  }

  /** A body of JSON where the input has members for it; the payload's own content where it has one. */
  #requestBody(input: StructureShape | undefined, request: MessageBinding): RequestBody {
    const [payload] = bindingsOfKind(request, "payload");
    if (payload !== undefined) return this.#payloadBody(payload.member);
    const members = bindingsOfKind(request, "document").map(({ member }) => member);
    if (input === undefined || members.length === 0) return {};
    const entries = members.map((member) => this.#bodyEntry(member));
    return { body: this.#writer.text(members, object(entries)), contentType: literal(JSON_TYPE) };
  }

  #bodyEntry(member: Member): readonly [name: string, value: Code] {
    return hasTrait(member, idempotencyToken)
      ? [wireName(member, this.#context.settings), inputValue(member)]
      : this.#writer.entry(member, property(code`input`, member.name));
  }

  #payloadBody(member: Member): RequestBody {
    const value = property(code`input`, member.name);
    const type = payloadMediaType(member, this.#context.plan.model);
    if (isRawPayload(member, this.#context.plan.model)) return { body: value, contentType: literal(type) };
    const target = targetOf(this.#context.plan.model, member);
    const json = (present: Code): Code => this.#writer.text([member], this.#writer.present(member, present));
    const contentType = literal(type);
    if (hasTrait(member, required)) return { body: json(value), contentType };
    // An absent structure is an empty one; of a union or a document there is no empty value.
    if (target.kind === "structure") return { body: json(code`${value} ?? {}`), contentType };
    return { body: code`${value} == null ? undefined : ${json(value)}`, contentType };
  }

  #deserialize(operation: OperationPlan, http: OperationHttpBinding): FunctionDeclaration {
    const { output, name } = operation;
    const isStream = streamingBlobOf(this.#context.plan.model, output) !== undefined;
    const kind = isStream ? "StreamedResponse" : "CollectedResponse";
    const response = runtime(this.#context, "client/operation", kind);
    const isUsed = output !== undefined && output.members.size > 0;
    const type = this.#outputType(operation);
    return {
      kind: "function",
      name: `deserialize${name}`,
      local: true,
      parameters: isUsed ? [{ name: "response", type: code`${typeOf(response)}` }] : [],
      returns: type,
      statements: isUsed ? this.#outputStatements(output, type, http.response) : [returns(object([]))],
    };
  }

  #outputStatements(output: StructureShape, type: Code, bindings: MessageBinding): readonly Code[] {
    const response = code`response`;
    const document = bindingsOfKind(bindings, "document").map(({ member }) => member);
    const json = this.#parsed("parseJsonObject", document);
    if (bindings.every(({ kind }) => kind === "document"))
      return [returns(code`${this.#reader.functionOf(output)}(${json})`)];
    const [payload] = bindingsOfKind(bindings, "payload");
    const carried = bindings.flatMap(
      (binding) => carriedMember(binding, response, this.#reader, this.#context) ?? [],
    );
    const fromStart = carried.filter(({ absent }) => absent !== undefined);
    const body = this.#reader.readsOwnProperties(document) ? this.#ownProperties(json) : json;
    return [
      ...(document.length === 0 ? [] : [constant(code`json`, body)]),
      ...this.#startOutput(output, type, [
        ...fromStart.map((member) => [member.member.name, carriedValue(member)] as const),
        ...this.#reader.requiredMembers(document, code`json`),
        ...(payload !== undefined && this.#isPayloadAlwaysThere(payload.member)
          ? [[payload.member.name, this.#payloadValue(payload.member)] as const]
          : []),
      ]),
      ...carried
        .filter((member) => !fromStart.includes(member))
        .map((member) => assignCarried(member, code`output`, this.#context.plan.model)),
      ...this.#reader.assignMembers(this.#reader.optionalMembers(document), code`output`, code`json`),
      ...(payload === undefined || this.#isPayloadAlwaysThere(payload.member)
        ? []
        : [this.#assignPayload(payload.member)]),
      returns(code`output`),
    ];
  }

  /** The output with what must be there from the start. Without a prototype where members are named like its own. */
  #startOutput(
    output: StructureShape,
    type: Code,
    fromStart: readonly (readonly [name: string, value: Code])[],
  ): readonly Code[] {
    if (!hasPrototypeName([...output.members.values()]))
      return [code`const output: ${type} = ${object(fromStart)};`];
    return [
      code`const output: ${type} = Object.create(null);`,
      ...fromStart.map(([name, value]) => code`${property(code`output`, name)} = ${value};`),
    ];
  }

  #ownProperties(value: Code): Code {
    return code`${runtime(this.#context, "codec/own-properties", "ownProperties")}(${value})`;
  }

  /** The call that parses the body; numbers of many digits need a parser of their own. */
  #parsed(parse: "parseJsonObject" | "parseJson", members: readonly Member[]): Code {
    const call = runtime(this.#context, "client/json", parse);
    const exactness = exactnessOf(this.#context.plan, members);
    return exactness === undefined
      ? code`${call}(response)`
      : code`${call}(response, ${exactParser(this.#context, exactness)})`;
  }

  /** `if (response.body.length > 0) output.member = …;` for a payload that may be absent. */
  #assignPayload(member: Member): Code {
    const assignment = code`${property(code`output`, member.name)} = ${this.#payloadValue(member)};`;
    return ifThen(HAS_BODY, [assignment]);
  }

  /** Whether a payload is there whatever the body is: a stream may be empty, and what is required has a zero value. */
  #isPayloadAlwaysThere(member: Member): boolean {
    const { model } = this.#context.plan;
    return (
      hasTrait(member, required) || isStreamingBlob(model, member) || hasDefaultForClients(model, member)
    );
  }

  #payloadValue(member: Member): Code {
    const value = this.#presentPayload(member);
    // JSON has its default where it is read; bytes and text that are none stand for theirs.
    const absent = this.#hasRawDefault(member) ? clientDefaultJson(member, this.#context) : undefined;
    if (absent === undefined) return value;
    const isText = targetOf(this.#context.plan.model, member).kind !== "blob";
    return code`${HAS_BODY} ? ${value} : ${isText ? absent : this.#reader.memberValue(member, absent)}`;
  }

  /** Whether bytes or text have a default that an empty body is not already. */
  #hasRawDefault(member: Member): boolean {
    if (isStreamingBlob(this.#context.plan.model, member)) return false;
    const node = traitOf(member, defaultTrait);
    const isEmpty = node?.kind === "string" && node.value === "";
    return isRawPayload(member, this.#context.plan.model) && !isEmpty;
  }

  #presentPayload(member: Member): Code {
    const target = targetOf(this.#context.plan.model, member);
    if (target.kind === "blob") return code`response.body`;
    const text = code`${runtime(this.#context, "client/payload", "payloadText")}(response)`;
    if (target.kind === "string") return text;
    if (target.kind === "enum") return this.#reader.readScalar(member, text, member.name);
    const json = this.#parsed("parseJson", [member]);
    const zero = this.#dialect.zeroValue(member);
    return this.#reader.memberValue(member, zero ? code`${HAS_BODY} ? ${json} : ${zero}` : json);
  }

  #deserializeError(operation: OperationPlan): FunctionDeclaration {
    const response = runtime(this.#context, "client/operation", "CollectedResponse");
    const exception = serviceExceptionSymbol(this.#context.plan, this.#context.packageNames);
    const unknown = code`${this.#addUnknownMembers()}(new ${exception}(error), error.body)`;
    const cases = operation.errors.map((error) => ({
      values: [nameOf(error.id)],
      statements: [returns(code`${this.#errorReaderSymbol(error)}(error)`)],
    }));
    return {
      kind: "function",
      name: `deserialize${operation.name}Error`,
      local: true,
      parameters: [{ name: "response", type: code`${typeOf(response)}` }],
      returns: code`${typeOf(exception)}`,
      statements: [
        constant(
          code`error`,
          code`${runtime(this.#context, "client/error-response", "readErrorResponse")}(response)`,
        ),
        cases.length === 0 ? returns(unknown) : switchOn(code`error.name`, cases, [returns(unknown)]),
      ],
    };
  }

  /** `readConflictException(error)`: the members that its class has beside the message, from headers and body. */
  #errorReader(structure: StructureShape): FunctionDeclaration {
    const { model } = this.#context.plan;
    const type = typeSymbol(expectShapePlan(this.#context.plan, structure.id), this.#context.packageNames);
    const bindings = errorHttpBinding(structure).response.filter(({ member }) => !isMessage(member, model));
    const document = bindingsOfKind(bindings, "document").map(({ member }) => member);
    const plainBody = this.#errorBody(document);
    const isOwn = this.#reader.readsOwnProperties(document);
    const body = isOwn || plainBody !== ERROR_BODY ? code`body` : ERROR_BODY;
    const carried = bindings.flatMap(
      (binding) => carriedMember(binding, code`error.$response`, this.#reader, this.#context) ?? [],
    );
    const fromStart = [
      ...carried.flatMap((member) =>
        member.absent !== undefined
          ? [[propertyKey(member.member, model), carriedValue(member)] as const]
          : [],
      ),
      ...this.#reader.requiredMembers(document, body),
    ];
    if (
      fromStart.every(([name]) => name !== "body") &&
      bindings.some(({ member }) => member.name === "body")
    ) {
      // The member is read below; here the name means the body of the answer.
      fromStart.push(["body", literal(undefined)]);
    }
    const options =
      fromStart.length === 0
        ? code`error`
        : code`{ ...error, ${fromStart.map(([name, value]) => code`${literal(name)}: ${value},`)} }`;
    return {
      kind: "function",
      name: this.#errorReaderSymbol(structure).name,
      docs: doc(`Reads ${withArticle(type.name)} from the answer of a failed request.`),
      parameters: [
        {
          name: "error",
          type: code`${typeOf(runtime(this.#context, "client/error-response", "ErrorResponse"))}`,
        },
      ],
      returns: code`${typeOf(type)}`,
      statements: [
        ...(body === ERROR_BODY ? [] : [constant(body, isOwn ? this.#ownProperties(plainBody) : plainBody)]),
        constant(code`exception`, code`new ${type}(${options})`),
        ...carried
          .filter(({ absent }) => absent === undefined)
          .map((member) => assignCarried(member, code`exception`, model)),
        ...this.#reader.assignMembers(this.#reader.optionalMembers(document), code`exception`, body),
        // What no class knows has JavaScript's own numbers.
        returns(code`${this.#addUnknownMembers()}(exception, ${ERROR_BODY})`),
      ],
    };
  }

  #errorBody(members: readonly Member[]): Code {
    const exactness = exactnessOf(this.#context.plan, members);
    return exactness === undefined
      ? ERROR_BODY
      : code`${runtime(this.#context, "client/error-body", "errorBody")}(error, ${exactParser(this.#context, exactness)})`;
  }

  #errorReaderSymbol(structure: StructureShape) {
    this.#errors.add(structure);
    const planned = expectShapePlan(this.#context.plan, structure.id);
    return codecSymbol(this.#context, planned, functionName("read", planned));
  }

  #addUnknownMembers() {
    return runtime(this.#context, "client/error-response", "addUnknownMembers");
  }

  /** What the serializer takes: the structure, or the command's own input where a stream is of many kinds. */
  #inputType(operation: OperationPlan, input: StructureShape): Code {
    return streamingBlobOf(this.#context.plan.model, input) === undefined
      ? this.#typeOf(input)
      : code`${typeOf(commandInputSymbol(operation, this.#context.packageNames))}`;
  }

  /** What the deserializer gives: the structure, or the command's own output where there is a stream. */
  #outputType(operation: OperationPlan): Code {
    const { output } = operation;
    if (output === undefined) return code`object`;
    if (streamingBlobOf(this.#context.plan.model, output) === undefined) return this.#typeOf(output);
    const own = typeOf(commandOutputSymbol(operation, this.#context.packageNames));
    return code`Omit<${own}, ${literal("$metadata")}>`;
  }

  #typeOf(structure: StructureShape): Code {
    const planned = expectShapePlan(this.#context.plan, structure.id);
    return code`${typeOf(typeSymbol(planned, this.#context.packageNames))}`;
  }
}

const HAS_BODY = code`response.body.length > 0`;

/** The body of an error as it was read before its shape was known. */
const ERROR_BODY = code`error.body`;
