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
  /**
   * Whether clients and servers can have an operation. They are made without the others, of which `check` tells the
   * user; types and validators have the shapes of all.
   */
  readonly carries: (operation: OperationPlan, plan: ServicePlan) => boolean;
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

/** What the client's end of one operation consists of. */
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

/** What a server's operation is made of. The functions are local to its module. */
export interface ServerOperationCode {
  /** The media type of a request's body: undefined where the model has no body, `*` where it takes any. */
  readonly consumes: string | undefined;
  /** The media type of the answer: undefined where there is nothing to choose. */
  readonly produces: string | undefined;
  /** Request → input, of which only the types are checked yet; undefined where the operation takes nothing. */
  readonly read: FunctionDeclaration | undefined;
  /** Output → response. */
  readonly write: FunctionDeclaration;
  /** Modelled error → response, undefined for any other error; undefined where the model has no errors. */
  readonly writeError: FunctionDeclaration | undefined;
  /** Violations → response. */
  readonly refuse: FunctionDeclaration;
  /** What is wrong with a request that cannot be read → response; undefined where the runtime has the answer. */
  readonly refuseMalformed: FunctionDeclaration | undefined;
}
