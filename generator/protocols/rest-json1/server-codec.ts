import { invariant } from "../../diagnostics/invariant.js";
import type { TypeScriptModule } from "../../emit/emitted-package.js";
import {
  bindingsOfKind,
  type MessageBinding,
  type OperationHttpBinding,
} from "../../model/knowledge/http-binding.js";
import { targetOf, type Model } from "../../model/model.js";
import type { Member, StructureShape } from "../../model/shape.js";
import { effectiveTrait } from "../../model/trait.js";
import { mediaType } from "../../model/traits/protocol-traits.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import type { ServerCodec, ServerOperationCode } from "../../targets/codec.js";
import { upperFirst } from "../../targets/naming.js";
import { defaultJson } from "../json/default-value.js";
import { codecModules } from "../json/codec-modules.js";
import type { JsonContext } from "../json/json-context.js";
import { JsonReader } from "../json/json-reader.js";
import { JsonWriter } from "../json/json-writer.js";
import { serverDialect } from "../json/server-dialect.js";
import { JSON_TYPE, payloadMediaType } from "./payload.js";
import { ServerErrors } from "./server-errors.js";
import { ServerInput } from "./server-input.js";
import { ServerOutput } from "./server-output.js";
import { refuseDeclaration, refuseMalformedDeclaration } from "./server-refusal.js";

/** The server's end of restJson1. Spec: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html */
export class RestJsonServerCodec implements ServerCodec {
  readonly #context: JsonContext;
  readonly #reader: JsonReader;
  readonly #writer: JsonWriter;
  readonly #errors: ServerErrors;

  constructor(context: JsonContext) {
    this.#context = context;
    this.#reader = new JsonReader(context, serverDialect(context));
    this.#writer = new JsonWriter(context, (member) => defaultJson(member, context));
    this.#errors = new ServerErrors(context, this.#writer);
  }

  operation(operation: OperationPlan): ServerOperationCode {
    const { http, input, output, refusal } = operation;
    invariant(http, `\`${operation.shape.id}\` has no \`@http\`, which restJson1 needs.`);
    const { model } = this.#context.plan;
    const name = upperFirst(operation.name);
    const reader = new ServerInput(this.#context, this.#reader);
    const writer = new ServerOutput(this.#context, this.#writer);
    return {
      consumes: consumedType(input, http, model),
      produces: producedType(output, http, model),
      read: input && reader.declaration(`read${name}Input`, input, http),
      write: writer.declaration(`write${name}Output`, output, http),
      writeError: this.#errors.declaration(`write${name}Error`, operation.errors),
      refuse: refuseDeclaration(`refuse${name}`, refusal, this.#errors, this.#context),
      refuseMalformed: refuseMalformedDeclaration(`refuseMalformed${name}`, refusal, this.#errors),
    };
  }

  modules(): readonly TypeScriptModule[] {
    return codecModules([this.#errors, this.#reader, this.#writer]);
  }
}

/** An input without members for the body takes none, but one without any members may come as an empty object. */
function consumedType(
  input: StructureShape | undefined,
  { request }: OperationHttpBinding,
  model: Model,
): string | undefined {
  if (input === undefined) return undefined;
  if (bindsContentType(request)) return "*";
  const [payload] = bindingsOfKind(request, "payload");
  if (payload !== undefined)
    return anyBytes(payload.member, model) ? "*" : payloadMediaType(payload.member, model);
  const hasDocument = request.length === 0 || bindingsOfKind(request, "document").length > 0;
  return hasDocument ? JSON_TYPE : undefined;
}

/** Where the handler chooses the type, there is none to hold against what a client accepts. */
function producedType(
  output: StructureShape | undefined,
  { response }: OperationHttpBinding,
  model: Model,
): string | undefined {
  if (output === undefined || bindsContentType(response)) return undefined;
  const [payload] = bindingsOfKind(response, "payload");
  if (payload === undefined) return JSON_TYPE;
  return anyBytes(payload.member, model) ? undefined : payloadMediaType(payload.member, model);
}

function bindsContentType(bindings: MessageBinding): boolean {
  return bindingsOfKind(bindings, "header").some(({ name }) => name.toLowerCase() === "content-type");
}

/** A blob without a media type may be anything. */
function anyBytes(member: Member, model: Model): boolean {
  const target = targetOf(model, member);
  return target.kind === "blob" && effectiveTrait(member, target, mediaType) === undefined;
}
