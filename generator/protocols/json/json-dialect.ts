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
  /** The reader of a scalar: a generic one for enums. */
  readonly scalar: (kind: Exclude<SimpleType, "timestamp"> | "enum" | "intEnum") => CodeSymbol;
  readonly timestamp: (format: TimestampFormat) => Code;
  /** How a structure or union is read where it stands in another value, given the function that reads it. */
  readonly structure: (readShape: Code) => Reader;
  readonly container: (kind: "List" | "Map", isSparse: boolean) => Code;
  /** The arguments that tell a reader the place of an entry of `json`, by its name. */
  readonly place: (name: Code) => readonly Code[];
  /** The names of those arguments where a reader is a function of its own. */
  readonly placeParameters: readonly Code[];
  /** The signature of a structure's function and how it begins: after that, the JSON object is in `json`. */
  readonly parameters: readonly ParameterDeclaration[];
  readonly prologue: (expected: string) => readonly Code[];
  /** The call of a structure's function for a whole body. */
  readonly readBody: (readShape: Code, json: Code) => Code;
  /** What the function of a structure returns. */
  readonly resultType: (type: Code) => Code;
  /** What stands for a member that the other end must not leave out, as JSON; undefined to leave it absent. */
  readonly zeroValue: (member: Member) => Code | undefined;
  /** The name of the one member of a union that is set. */
  readonly unionMember: Code;
  /** The statement that deals with a member that the model does not know; its name is in `member`. */
  readonly unknownMember: Code;
}

/** A function of the runtime that reads a value, and what it reads the value's parts with. */
export interface Reader {
  readonly read: Code;
  readonly part?: Code;
  /** Nothing can be wrong with the value, so that its place does not matter. */
  readonly takesNoPlace?: true;
}
