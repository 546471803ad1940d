import type { ClientCodec, Codec, CodecContext, Protocol, ServerCodec } from "../../targets/codec.js";
import { packageNameOf } from "../../targets/package-names.js";
import type { JsonContext, JsonSettings } from "../json/json-context.js";
import { eventsOf } from "./check-payloads.js";
import { checkRestJson1 } from "./check.js";
import { RestJsonClientCodec } from "./client-codec.js";
import { RestJsonServerCodec } from "./server-codec.js";

/** AWS's REST protocol with JSON bodies. Spec: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html */
export const restJson1: Protocol = {
  id: "aws.protocols#restJson1",
  check: checkRestJson1,
  carries: (operation, { model }) => eventsOf(model, operation).length === 0,
  createCodec: (context) => new RestJsonCodec(context),
};

const SETTINGS: JsonSettings = { defaultTimestampFormat: "epoch-seconds", useJsonName: true };

/** Each end is made when its target asks for it: a service need not have both. */
class RestJsonCodec implements Codec {
  readonly #context: CodecContext;
  #client: ClientCodec | undefined;
  #server: ServerCodec | undefined;

  constructor(context: CodecContext) {
    this.#context = context;
  }

  get client(): ClientCodec {
    return (this.#client ??= new RestJsonClientCodec(this.#end("client")));
  }

  get server(): ServerCodec {
    return (this.#server ??= new RestJsonServerCodec(this.#end("server")));
  }

  #end(target: "client" | "server"): JsonContext {
    const { packageNames } = this.#context;
    return { ...this.#context, packageName: packageNameOf(packageNames, target), settings: SETTINGS };
  }
}
