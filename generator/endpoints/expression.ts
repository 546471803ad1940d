import type { Node, StringNode } from "../model/node.js";
import type { Span } from "../source/span.js";

/** Whatever has a value in a rule set. Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html */
export type Expression = Reference | FunctionCall | Attribute | Literal;

/** The value of a parameter, or what a condition assigned: `{ref: "Region"}`, `{Region}` in a template. */
export interface Reference {
  readonly kind: "reference";
  readonly name: string;
  readonly span: Span;
}

/** A call of a function that the engine brings: `{fn: "isSet", argv: [{ref: "Region"}]}`. */
export interface FunctionCall {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly Expression[];
  /** Where the name of the function stands. */
  readonly span: Span;
}

/** A part of a value: `{fn: "getAttr", argv: [{ref: "url"}, "path"]}`, `{url#path}` in a template. */
export interface Attribute {
  readonly kind: "attribute";
  readonly target: Expression;
  readonly path: readonly PathPart[];
  /** The path as it is written. */
  readonly text: string;
  readonly span: Span;
}

/** One step of a path: a key of a record, or an index of an array, from the end where it is negative. */
export type PathPart =
  { readonly kind: "key"; readonly key: string } | { readonly kind: "index"; readonly index: number };

/** A value that is written out. Its strings are templates. */
export type Literal = BooleanLiteral | IntegerLiteral | Template | TupleLiteral | RecordLiteral;

/** `true`. */
export interface BooleanLiteral {
  readonly kind: "boolean";
  readonly value: boolean;
  readonly span: Span;
}

/** `12`. */
export interface IntegerLiteral {
  readonly kind: "integer";
  readonly value: number;
  readonly span: Span;
}

/** A string with expressions in braces. A brace that stands for itself is doubled. */
export interface Template {
  readonly kind: "template";
  /** The string as it is written. */
  readonly text: string;
  readonly parts: readonly TemplatePart[];
  readonly node: StringNode;
  readonly span: Span;
}

/** A stretch of text, without doubled braces, or an expression. */
export type TemplatePart = string | Reference | Attribute;

/** `["a", "b"]`: each element has a type of its own. */
export interface TupleLiteral {
  readonly kind: "tuple";
  readonly elements: readonly Literal[];
  readonly span: Span;
}

/** `{a: "b"}`. */
export interface RecordLiteral {
  readonly kind: "record";
  readonly fields: ReadonlyMap<string, Literal>;
  readonly node: Node;
  readonly span: Span;
}

/** The text of a template without expressions; undefined where it has some. */
export function staticText({ parts }: Template): string | undefined {
  const texts = parts.filter((part) => typeof part === "string");
  return texts.length === parts.length ? texts.join("") : undefined;
}

/** A literal as Smithy's reference writes it in messages. @example `{name="sigv4", set=["*"]}` */
export function literalInReference(literal: Literal): string {
  switch (literal.kind) {
    case "boolean":
    case "integer":
      return String(literal.value);
    case "template":
      return `"${literal.text}"`;
    case "tuple":
      return `[${literal.elements.map(literalInReference).join(", ")}]`;
    case "record": {
      const fields = Array.from(literal.fields, ([key, value]) => `${key}=${literalInReference(value)}`);
      return `{${fields.join(", ")}}`;
    }
  }
}
