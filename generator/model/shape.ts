import type { Span } from "../source/span.js";
import type { Node } from "./node.js";
import type { ShapeId } from "./shape-id.js";

/**
 * A resolved shape: every target exists, mixins are flattened in, applied traits are merged.
 * Spec: https://smithy.io/2.0/spec/model.html#shapes
 */
export type Shape =
  | SimpleShape
  | EnumShape
  | IntEnumShape
  | ListShape
  | MapShape
  | StructureShape
  | UnionShape
  | OperationShape
  | ResourceShape
  | ServiceShape;

/** The shape types that have neither members nor properties. */
export type SimpleType =
  | "blob"
  | "boolean"
  | "string"
  | "byte"
  | "short"
  | "integer"
  | "long"
  | "float"
  | "double"
  | "bigInteger"
  | "bigDecimal"
  | "timestamp"
  | "document";

/** Every shape type that the IDL has a keyword for (`set` is read as a `list` of unique items). */
export type ShapeType = Shape["kind"];

/** The types that hold members: `{container}$member`. */
export type ContainerShape = EnumShape | IntEnumShape | ListShape | MapShape | StructureShape | UnionShape;

/** The traits of a shape or member by absolute id, in the order of application. */
export type Traits = ReadonlyMap<ShapeId, AppliedTrait>;

/** A trait as it was applied: its value, and the span of the whole application. */
export interface AppliedTrait {
  readonly id: ShapeId;
  readonly value: Node;
  readonly span: Span;
}

interface ShapeBase {
  readonly id: ShapeId;
  readonly traits: Traits;
  /** The mixins that were flattened in, as written. */
  readonly mixins: readonly ShapeId[];
  /**
   * What the shape says itself, without what its mixins bring; undefined where it has no mixins. Of the members that
   * mixins bring it holds those that it writes down again or adds traits to, with its own traits alone, and all members
   * of lists and maps, without which those are none.
   */
  readonly introduced: Shape | undefined;
  /** Where the shape's name stands. */
  readonly span: Span;
}

/** Spec: https://smithy.io/2.0/spec/simple-types.html */
export interface SimpleShape extends ShapeBase {
  readonly kind: SimpleType;
}

/** Spec: https://smithy.io/2.0/spec/simple-types.html#enum */
export interface EnumShape extends ShapeBase {
  readonly kind: "enum";
  readonly members: ReadonlyMap<string, Member>;
}

/** Spec: https://smithy.io/2.0/spec/simple-types.html#intenum */
export interface IntEnumShape extends ShapeBase {
  readonly kind: "intEnum";
  readonly members: ReadonlyMap<string, Member>;
}

/** Spec: https://smithy.io/2.0/spec/aggregate-types.html#list */
export interface ListShape extends ShapeBase {
  readonly kind: "list";
  readonly member: Member;
}

/** Spec: https://smithy.io/2.0/spec/aggregate-types.html#map */
export interface MapShape extends ShapeBase {
  readonly kind: "map";
  readonly key: Member;
  readonly value: Member;
}

/** Spec: https://smithy.io/2.0/spec/aggregate-types.html#structure */
export interface StructureShape extends ShapeBase {
  readonly kind: "structure";
  readonly members: ReadonlyMap<string, Member>;
}

/** Spec: https://smithy.io/2.0/spec/aggregate-types.html#union */
export interface UnionShape extends ShapeBase {
  readonly kind: "union";
  readonly members: ReadonlyMap<string, Member>;
}

/** An operation without `input` or `output` targets `smithy.api#Unit`. */
export interface OperationShape extends ShapeBase {
  readonly kind: "operation";
  readonly input: ShapeReference;
  readonly output: ShapeReference;
  readonly errors: readonly ShapeReference[];
}

/** Spec: https://smithy.io/2.0/spec/service-types.html#resource */
export interface ResourceShape extends ShapeBase {
  readonly kind: "resource";
  readonly identifiers: ReadonlyMap<string, ShapeReference>;
  readonly properties: ReadonlyMap<string, ShapeReference>;
  readonly lifecycle: ReadonlyMap<LifecycleName, ShapeReference>;
  readonly operations: readonly ShapeReference[];
  readonly collectionOperations: readonly ShapeReference[];
  readonly resources: readonly ShapeReference[];
}

/** The lifecycle operations of a resource. */
export type LifecycleName = "create" | "put" | "read" | "update" | "delete" | "list";

/** Spec: https://smithy.io/2.0/spec/service-types.html#service */
export interface ServiceShape extends ShapeBase {
  readonly kind: "service";
  readonly version: string;
  readonly operations: readonly ShapeReference[];
  readonly resources: readonly ShapeReference[];
  readonly errors: readonly ShapeReference[];
  /** Shapes of the closure that go by another name in this service. */
  readonly rename: ReadonlyMap<ShapeId, string>;
  /** Where the new names stand. */
  readonly renameSpans: ReadonlyMap<ShapeId, Span>;
}

/** The id of another shape, and where it was written. */
export interface ShapeReference {
  readonly target: ShapeId;
  readonly span: Span;
}

/** A member of a container. Its name and its target are two places that a message can point at. */
export interface Member {
  readonly kind: "member";
  readonly id: ShapeId;
  readonly name: string;
  readonly target: ShapeId;
  readonly traits: Traits;
  /** The members of mixins that it derives from; empty for a member of the shape itself. */
  readonly mixins: readonly ShapeId[];
  /** Where the member's name stands. */
  readonly span: Span;
  /** Where the target stands. */
  readonly targetSpan: Span;
}
