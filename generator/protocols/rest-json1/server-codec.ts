import { invariant } from "../../diagnostics/invariant.js";
import type { TypeScriptModule } from "../../emit/emitted-package.js";
import type { OperationPlan } from "../../plan/service-plan.js";
import type { ServerCodec, ServerOperationCode } from "../../targets/codec.js";
import { upperFirst } from "../../targets/naming.js";
import { defaultJson } from "../json/default-value.js";
import { codecModules } from "../json/codec-modules.js";
import type { JsonContext } from "../json/json-context.js";
import { JsonReader } from "../json/json-reader.js";
import { JsonWriter } from "../json/json-writer.js";
import { serverDialect } from "../json/server-dialect.js";
import { consumedType, producedType } from "./media-types.js";
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
      read: input && reader.declaration(`read${name}Input`, operation, input, http),
      write: writer.declaration(`write${name}Output`, operation, http),
      writeError: this.#errors.declaration(`write${name}Error`, operation.errors),
      refuse: refuseDeclaration(`refuse${name}`, refusal, this.#errors, this.#context),
      refuseMalformed: refuseMalformedDeclaration(`refuseMalformed${name}`, refusal, this.#errors),
    };
  }

  modules(): readonly TypeScriptModule[] {
    return codecModules([this.#errors, this.#reader, this.#writer]);
  }
}
