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
  readonly jsonObject: CodeSymbol;
  /** The reader of a scalar: a generic one for enums. */
  readonly scalar: (kind: Exclude<SimpleType, "timestamp"> | "enum" | "intEnum") => CodeSymbol;
  readonly timestamp: (format: TimestampFormat) => Code;
  readonly structure: Code;
  readonly container: (kind: "List" | "Map", isSparse: boolean) => Code;
  /** The arguments that tell a reader the place of the entry `name` of what stands at `path`. */
  readonly place: (path: Code, name: Code) => readonly Code[];
  /** The names of those arguments where a reader is a function of its own. */
  readonly placeParameters: readonly Code[];
  /** What the function of a structure takes beside the JSON object. */
  readonly pathParameters: readonly ParameterDeclaration[];
  readonly pathArguments: (path: Code) => readonly Code[];
  /** What the function of a structure returns. */
  readonly resultType: (type: Code) => Code;
  /** What stands for a member that the other end must not leave out, as JSON; undefined to leave it absent. */
  readonly zeroValue: (member: Member) => Code | undefined;
  /** The name of the one member of a union that is set. */
  readonly unionMember: (json: Code, path: Code) => Code;
  /** The statement that deals with a member that the model does not know. */
  readonly unknownMember: (json: Code, path: Code, member: Code) => Code;
}
