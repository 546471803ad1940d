import type { AggregateDefinition, SimpleDefinition } from "../../model/fragment.js";
import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";

/**
 * A file as its author wrote it, sugar and all. This tree never leaves the folder: lowering turns it into a fragment.
 * Node names are those of the grammar. Spec: https://smithy.io/2.0/spec/idl.html#smithy-idl-abnf
 */
export interface IdlFile {
  readonly source: SourceFile;
  /** In the order of the text; whether that order is allowed is not the parser's question. */
  readonly statements: readonly Statement[];
}

/** A statement of any section. */
export type Statement =
  | ControlStatement
  | MetadataStatement
  | NamespaceStatement
  | UseStatement
  | ApplyStatement
  | ShapeStatement
  | BrokenStatement;

/** Where a statement could not be read: its first word tells what it was to be, so that nothing else asks for it. */
export interface BrokenStatement {
  readonly kind: "broken";
  readonly word: string;
  /** The name of the shape that it was to define, as far as it was read. */
  readonly name: Name | undefined;
  readonly span: Span;
}

/** `$key: value` */
export interface ControlStatement {
  readonly kind: "control";
  readonly key: Name;
  readonly value: NodeValue;
  readonly span: Span;
}

/** `metadata key = value` */
export interface MetadataStatement {
  readonly kind: "metadata";
  readonly key: Name;
  readonly value: NodeValue;
  readonly span: Span;
}

/** `namespace name.of.space` */
export interface NamespaceStatement {
  readonly kind: "namespace";
  readonly namespace: Name;
  readonly span: Span;
}

/** `use name.space#Shape` */
export interface UseStatement {
  readonly kind: "use";
  readonly shape: ShapeIdNode;
  readonly span: Span;
}

/** `apply Shape @trait` or `apply Shape { @first @second }` */
export interface ApplyStatement {
  readonly kind: "apply";
  readonly target: ShapeIdNode;
  readonly traits: readonly Trait[];
  readonly span: Span;
}

/** A statement that defines a shape, by the kind of its grammar. */
export type ShapeStatement =
  SimpleStatement | EnumStatement | AggregateStatement | EntityStatement | OperationStatement;

interface ShapeStatementBase {
  readonly documentation: Documentation | undefined;
  readonly traits: readonly Trait[];
  readonly name: Name;
  readonly mixins: Mixins | undefined;
  readonly span: Span;
}

/** `string Name` */
export interface SimpleStatement extends ShapeStatementBase {
  readonly kind: "simple";
  readonly type: SimpleDefinition["kind"];
}

/** `enum Name { … }` or `intEnum Name { … }` */
export interface EnumStatement extends ShapeStatementBase {
  readonly kind: "enum";
  readonly type: "enum" | "intEnum";
  /** The keyword, which is where a type that the version of the file lacks is to be mended. */
  readonly typeSpan: Span;
  readonly members: readonly EnumMember[];
}

/** `structure Name { … }` and the other shapes whose members have targets. */
export interface AggregateStatement extends ShapeStatementBase {
  readonly kind: "aggregate";
  readonly type: Exclude<AggregateDefinition["kind"], "enum" | "intEnum"> | "set";
  /** The keyword, as above. */
  readonly typeSpan: Span;
  readonly forResource: ForResource | undefined;
  readonly members: readonly Member[];
}

/** `service Name { … }` or `resource Name { … }`: the body is a value like any other. */
export interface EntityStatement extends ShapeStatementBase {
  readonly kind: "entity";
  readonly type: "service" | "resource";
  readonly body: NodeObject;
}

/** `operation Name { … }` */
export interface OperationStatement extends ShapeStatementBase {
  readonly kind: "operation";
  readonly properties: readonly OperationProperty[];
}

/** What the body of an operation is made of. Properties may repeat here. */
export type OperationProperty = OperationMessage | OperationErrors;

/** `input` or `output`, which name a structure or define it on the spot. */
export interface OperationMessage {
  readonly kind: "message";
  readonly key: Name;
  readonly role: "input" | "output";
  readonly target: ShapeIdNode | InlineStructure;
}

/** `errors: [First, Second]` */
export interface OperationErrors {
  readonly kind: "errors";
  readonly key: Name;
  readonly shapes: readonly ShapeIdNode[];
}

/** `:= { … }`: a structure that is named after its operation. */
export interface InlineStructure {
  readonly kind: "inline";
  readonly documentation: Documentation | undefined;
  readonly traits: readonly Trait[];
  readonly forResource: ForResource | undefined;
  readonly mixins: Mixins | undefined;
  readonly members: readonly Member[];
  /** From `:=` to the closing brace. */
  readonly span: Span;
}

/** A member with or without a target. */
export type Member = ExplicitMember | ElidedMember;

interface MemberBase {
  readonly documentation: Documentation | undefined;
  readonly traits: readonly Trait[];
  readonly name: Name;
  readonly value: ValueAssignment | undefined;
}

/** `name: Target` */
export interface ExplicitMember extends MemberBase {
  readonly kind: "explicit";
  readonly target: ShapeIdNode;
}

/** `$name`: the target comes from a mixin or from the resource. */
export interface ElidedMember extends MemberBase {
  readonly kind: "elided";
}

/** `NAME` or `NAME = value` */
export interface EnumMember extends MemberBase {
  readonly kind: "enumMember";
}

/** `= value`, from the sign on. */
export interface ValueAssignment {
  readonly value: NodeValue;
  readonly span: Span;
}

/** `with [A, B]`, from the word on. */
export interface Mixins {
  readonly shapes: readonly ShapeIdNode[];
  readonly span: Span;
}

/** `for Resource`, from the word on. */
export interface ForResource {
  readonly resource: ShapeIdNode;
  readonly span: Span;
}

/** The `///` lines before a shape or a member, joined, without slashes and first spaces. */
export interface Documentation {
  readonly text: string;
  readonly span: Span;
}

/** `@id`, `@id(value)` or `@id(key: value)` */
export interface Trait {
  readonly id: ShapeIdNode;
  /** Absent for `@id` and `@id()`. */
  readonly value: NodeValue | undefined;
  readonly span: Span;
}

/** A value of a trait, of metadata, or of the body of a service or resource. */
export type NodeValue =
  NodeArray | NodeObject | NodeNumber | NodeKeyword | QuotedText | TextBlock | ShapeIdNode;

/** `[first, second]` */
export interface NodeArray {
  readonly kind: "array";
  readonly elements: readonly NodeValue[];
  readonly span: Span;
}

/** `{ key: value }`, or what stands in the parentheses of a trait without braces. */
export interface NodeObject {
  readonly kind: "object";
  /** Keys may repeat here. */
  readonly entries: readonly NodeObjectKvp[];
  readonly span: Span;
}

/** `key: value` */
export interface NodeObjectKvp {
  readonly key: Name;
  readonly value: NodeValue;
}

/** A number by its digits. */
export interface NodeNumber {
  readonly kind: "number";
  readonly text: string;
  readonly span: Span;
}

/** `true`, `false` or `null` */
export interface NodeKeyword {
  readonly kind: "keyword";
  readonly value: true | false | null;
  readonly span: Span;
}

/** `"text"`, its escapes replaced. */
export interface QuotedText {
  readonly kind: "quotedText";
  readonly value: string;
  readonly span: Span;
}

/** `"""` text on lines of its own, its incidental whitespace removed and its escapes replaced. */
export interface TextBlock {
  readonly kind: "textBlock";
  readonly value: string;
  readonly span: Span;
}

/** A shape id as written; without a namespace it is relative. */
export interface ShapeIdNode {
  readonly kind: "shapeId";
  readonly namespace: string | undefined;
  readonly name: string;
  readonly member: Name | undefined;
  /** The whole id. */
  readonly span: Span;
  /** The id without its member. */
  readonly rootSpan: Span;
}

/** An identifier, a namespace or a quoted key, by its value. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}
