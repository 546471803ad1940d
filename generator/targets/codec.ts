import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { FunctionDeclaration } from "../emit/declarations.js";
import type { TypeScriptModule } from "../emit/emitted-package.js";
import type { OperationPlan, ServicePlan } from "../plan/service-plan.js";
import type { ShapeId } from "../model/shape-id.js";
import type { PackageNames } from "./package-names.js";

/** A wire protocol: how a service's operations become messages. Spec: https://smithy.io/2.0/spec/protocol-traits.html */
export interface Protocol {
  /** The id of the protocol's trait. */
  readonly id: ShapeId;
  /** What of a plan the protocol cannot carry. Nothing is emitted where one of these is an error. */
  readonly check: (plan: ServicePlan) => readonly Diagnostic[];
  readonly createCodec: (context: CodecContext) => Codec;
}

/** What a codec is made for. */
export interface CodecContext {
  readonly plan: ServicePlan;
  /** The npm name of each target's package. */
  readonly packageNames: PackageNames;
}

/** The code that a protocol generates for both ends of the wire. */
export interface Codec {
  readonly client: ClientCodec;
  readonly server: ServerCodec;
}

/** The client's end. The functions stand in the operation's module; those shared by operations in codec modules. */
export interface ClientCodec {
  readonly operation: (operation: OperationPlan) => ClientOperationCode;
  readonly modules: () => readonly TypeScriptModule[];
}

export interface ClientOperationCode {
  /** Input → request. */
  readonly serialize: FunctionDeclaration;
  /** Response → output. */
  readonly deserialize: FunctionDeclaration;
  /** Response → error. */
  readonly deserializeError: FunctionDeclaration;
}

/** The server's end. */
export interface ServerCodec {
  readonly operation: (operation: OperationPlan) => ServerOperationCode;
  readonly modules: () => readonly TypeScriptModule[];
}

export interface ServerOperationCode {
  /** Request → input, of which only the types are checked yet. */
  readonly read: FunctionDeclaration;
  /** Output → response. */
  readonly write: FunctionDeclaration;
  /** Modelled error → response. */
  readonly writeError: FunctionDeclaration;
  /** What is wrong with a request → response. */
  readonly refuse: FunctionDeclaration;
}
