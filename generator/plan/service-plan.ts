import type { OperationHttpBinding } from "../model/knowledge/http-binding.js";
import type { Model } from "../model/model.js";
import type { OperationShape, ServiceShape, Shape, StructureShape } from "../model/shape.js";
import type { ShapeId } from "../model/shape-id.js";

/**
 * Everything that is decided about one service before any TypeScript is thought of. All targets and the protocol read
 * the same plan, so a member cannot be sent by the client and missed by the server.
 */
export interface ServicePlan {
  readonly model: Model;
  readonly service: ServiceShape;
  /** Undefined where nothing that is made of the service speaks. */
  readonly protocol: ShapeId | undefined;
  readonly longs: LongForm;
  /** Sorted by name. */
  readonly operations: readonly OperationPlan[];
  /** The data shapes of the closure, sorted by name. */
  readonly shapes: ReadonlyMap<ShapeId, ShapePlan>;
}

/**
 * What becomes of whole numbers of 64 bits, of which JavaScript's numbers cannot hold all: `exact` keeps every one, as a
 * bigint where it must; `number` refuses those beyond 2^53.
 */
export type LongForm = "exact" | "number";

/** What is decided about one operation. */
export interface OperationPlan {
  readonly shape: OperationShape;
  readonly name: string;
  /** The module that its code lives in, in every package. */
  readonly module: string;
  /** Absent where the operation takes or returns nothing (`smithy.api#Unit`). */
  readonly input: StructureShape | undefined;
  readonly output: StructureShape | undefined;
  /** Its own errors and those of the service, sorted by name. */
  readonly errors: readonly StructureShape[];
  readonly refusal: Refusal;
  /** Absent where the operation has no `@http`: only some protocols need it. */
  readonly http: OperationHttpBinding | undefined;
}

/**
 * How a server answers a request that breaks the model: with the error that `tinsmith.api#validationError` names,
 * with Smithy's own `ValidationException` and its list of fields, or, without either, with the bare protocol error.
 */
export type Refusal =
  | { readonly kind: "modelled"; readonly error: StructureShape }
  | { readonly kind: "validation-exception"; readonly error: StructureShape }
  | { readonly kind: "protocol" };

/** A data shape of the closure: a structure, union, list, map, enum or simple shape that is not of the prelude. */
export interface ShapePlan {
  readonly shape: Shape;
  /** Its name in this service, after `rename`. */
  readonly name: string;
  readonly module: string;
  /** Whether it can hold itself, directly or through others. */
  readonly isRecursive: boolean;
}
