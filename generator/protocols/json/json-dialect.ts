import type { Code } from "../../emit/code.js";
import type { ParameterDeclaration } from "../../emit/declarations.js";
import type { CodeSymbol } from "../../emit/symbol.js";
import type { Member, SimpleType } from "../../model/shape.js";
import type { TimestampFormat } from "../../model/traits/protocol-traits.js";

/**
 * How one end of the wire reads JSON. Clients forgive what services are known to send; servers refuse it and say where.
 * All readers of the runtime take a value and its place; what a place is made of is the dialect's affair.
 */
export interface JsonDialect {
  readonly scalar: (kind: Exclude<SimpleType, "timestamp">) => CodeSymbol;
  /** Whether readers of numbers know those of JSON that JavaScript would write differently. */
  readonly knowsDecimals: boolean;
  readonly enumeration: (kind: "enum" | "intEnum", type: Code) => Code;
  readonly timestamp: (format: TimestampFormat) => Code;
  /** How a structure or union is read where it stands in another value, given the function that reads it. */
  readonly structure: (readShape: Code) => Reader;
  readonly container: (kind: "List" | "Map", isSparse: boolean) => Code;
  /** What the place of a member is called. */
  readonly placeName: (member: Member) => string;
  /** The arguments that tell a reader the place of an entry of the holder, by its name. */
  readonly place: (name: Code, holder: JsonHolder) => readonly Code[];
  /** The names of those arguments where a reader is a function of its own. */
  readonly placeParameters: readonly Code[];
  /** The signature of a structure's function and how it begins: after that, there is what its members need, if it has any. */
  readonly parameters: readonly ParameterDeclaration[];
  readonly prologue: (hasMembers: boolean) => readonly Code[];
  /** What the function of a structure returns. */
  readonly resultType: (type: Code) => Code;
  /** What stands for a member that the other end must not leave out, as JSON; undefined to leave it absent. */
  readonly zeroValue: (member: Member) => Code | undefined;
  /** The name of the one member of a union that is set. */
  readonly unionMember: Code;
  /** The statement that deals with a member that the model does not know; its name is in `member`. */
  readonly unknownMember: Code;
}

/** Where a value stands: in the object that is the whole body, or in that of a structure's function. */
export type JsonHolder = "body" | "shape";

/** A function of the runtime that reads a value, and what it reads the value's parts with. */
export interface Reader {
  readonly read: Code;
  readonly part?: Code;
  /** A function that a JSON value goes through before, where it may hold numbers in a form that the reader does not know. */
  readonly first?: Code;
}
