import type { SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";
import type { Node } from "./node.js";
import type { LifecycleName, SimpleType } from "./shape.js";
import type { ShapeId } from "./shape-id.js";

/**
 * What one source file says, in the one form that all input formats lower to. References are not resolved yet: other
 * files may define what they name.
 */
export interface ModelFragment {
  readonly source: SourceFile;
  /** Which version of Smithy the file is written in: what a default is, and what may be null, differ. */
  readonly version: "1.0" | "2.0";
  /** The shapes that a file names at its top, such as by `use`, so that they can be held against the model. */
  readonly uses: readonly Reference[];
  readonly metadata: readonly MetadataEntry[];
  readonly shapes: readonly ShapeDefinition[];
  /** The shapes whose definitions could not be read, where that was reported. What refers to them is not to blame. */
  readonly broken?: readonly ShapeId[];
  /** The `apply` statements. */
  readonly applications: readonly TraitApplication[];
}

/** A key of metadata and its value. */
export interface MetadataEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
}

/** A name as it was written, with the absolute ids that it can mean, best first; the first that exists is meant. */
export interface Reference {
  readonly text: string;
  readonly candidates: readonly ShapeId[];
  readonly span: Span;
}

/** A trait as written. A missing value is an annotation: the trait's own shape says what that stands for. */
export interface TraitDefinition {
  readonly trait: Reference;
  readonly value?: Node;
  readonly span: Span;
}

/** A trait applied from outside to a shape or, with `member`, to a member of it. */
export interface TraitApplication extends TraitDefinition {
  readonly target: Reference;
  readonly member?: { readonly name: string; readonly span: Span };
}

/** A shape as one file defines it. */
export type ShapeDefinition =
  SimpleDefinition | AggregateDefinition | OperationDefinition | ResourceDefinition | ServiceDefinition;

interface DefinitionBase {
  readonly id: ShapeId;
  /** Where the name stands. */
  readonly span: Span;
  readonly traits: readonly TraitDefinition[];
  readonly mixins: readonly Reference[];
}

/** A shape of a simple type. */
export interface SimpleDefinition extends DefinitionBase {
  readonly kind: SimpleType;
}

/** A shape with members. `forResource` is the resource whose identifiers and properties `$name` members borrow. */
export interface AggregateDefinition extends DefinitionBase {
  readonly kind: "enum" | "intEnum" | "list" | "map" | "structure" | "union";
  readonly members: readonly MemberDefinition[];
  readonly forResource?: Reference;
}

/** A member as written; one without a target takes it from a mixin or from the resource (`$name`). */
export interface MemberDefinition {
  readonly name: string;
  readonly span: Span;
  readonly target?: Reference;
  readonly traits: readonly TraitDefinition[];
}

/** An operation; without an input or output it targets the unit type. */
export interface OperationDefinition extends DefinitionBase {
  readonly kind: "operation";
  readonly input?: Reference;
  readonly output?: Reference;
  readonly errors: readonly Reference[];
}

/** A resource with its identifiers, properties, operations and children. */
export interface ResourceDefinition extends DefinitionBase {
  readonly kind: "resource";
  readonly identifiers: readonly NamedReference[];
  readonly properties: readonly NamedReference[];
  readonly lifecycle: ReadonlyMap<LifecycleName, Reference>;
  readonly operations: readonly Reference[];
  readonly collectionOperations: readonly Reference[];
  readonly resources: readonly Reference[];
}

/** A service; its version is undefined where it has none. */
export interface ServiceDefinition extends DefinitionBase {
  readonly kind: "service";
  readonly version: string | undefined;
  readonly operations: readonly Reference[];
  readonly resources: readonly Reference[];
  readonly errors: readonly Reference[];
  readonly rename: readonly Rename[];
}

/** A name, such as that of an identifier, and the shape that it stands for. */
export interface NamedReference {
  readonly name: string;
  readonly span: Span;
  readonly reference: Reference;
}

/** A shape of a service's closure and the name it goes by there. */
export interface Rename {
  readonly shape: Reference;
  readonly name: string;
  readonly span: Span;
}
