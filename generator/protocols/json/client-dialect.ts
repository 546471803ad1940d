import { code, type Code } from "../../emit/code.js";
import { literal } from "../../emit/expressions.js";
import { type CodeSymbol, typeOf } from "../../emit/symbol.js";
import { timestampFormatOf } from "../../model/knowledge/timestamp-format.js";
import { targetOf } from "../../model/model.js";
import type { Member } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { required } from "../../model/traits/type-refinement-traits.js";
import { clientDefaultJson } from "./default-value.js";
import { type JsonContext, runtime, wireName } from "./json-context.js";
import type { JsonDialect } from "./json-dialect.js";

/** How clients read: forgivingly, with the functions of `templates/client/json.ts`. */
export function clientDialect(context: JsonContext): JsonDialect {
  const client = (name: string): Code => code`${runtime(context, "client/json", name)}`;
  return {
    scalar: (kind) => scalar(kind, context),
    // Few clients have decimals of any length, and the others should not carry what those need.
    knowsDecimals: false,
    enumeration: (kind, type) => code`${client(ENUMERATIONS[kind])}<${type}>`,
    timestamp: (format) => client(TIMESTAMPS[format]),
    structure: (readShape) => ({ read: client("readStructure"), part: readShape }),
    container: (kind, isSparse) => client(`read${isSparse ? "Sparse" : ""}${kind}`),
    // Errors of clients lead to the place in the body, which is at hand.
    placeName: (member) => wireName(member, context.settings),
    place: (name) => [name],
    placeParameters: [code`name`],
    parameters: [{ name: "json", type: code`${typeOf(runtime(context, "codec/json", "JsonObject"))}` }],
    prologue: () => [],
    resultType: (type) => type,
    zeroValue: (member) => clientDefaultJson(member, context) ?? zeroValue(member, context),
    unionMember: code`${client("unionMember")}(json)`,
    unknownMember: code`return { $unknown: [member, json[member]] };`,
  };
}

function scalar(kind: keyof typeof SCALARS, context: JsonContext): CodeSymbol {
  switch (kind) {
    case "bigInteger":
    case "bigDecimal":
      return runtime(context, "client/big-json", SCALARS[kind]);
    case "long":
      return runtime(
        context,
        "client/longs",
        context.plan.longs === "exact" ? SCALARS[kind] : "expectSafeLong",
      );
    default:
      return runtime(context, "client/json", SCALARS[kind]);
  }
}

const SCALARS = {
  string: "expectString",
  boolean: "expectBoolean",
  byte: "expectByte",
  short: "expectShort",
  integer: "expectInt",
  long: "expectLong",
  float: "expectDouble",
  double: "expectDouble",
  bigInteger: "expectBigInteger",
  bigDecimal: "expectBigDecimal",
  blob: "expectBlob",
  document: "expectDocument",
} as const;

const ENUMERATIONS = { enum: "expectEnum", intEnum: "expectIntEnum" } as const;

const TIMESTAMPS = {
  "epoch-seconds": "expectEpochSeconds",
  "date-time": "expectDateTime",
  "http-date": "expectHttpDate",
} as const;

/**
 * What a client takes for a required member that a service left out, so that no `undefined` comes where the types
 * deny it. Spec: https://smithy.io/2.0/spec/aggregate-types.html#client-error-correction
 */
function zeroValue(member: Member, context: JsonContext): Code | undefined {
  if (!hasTrait(member, required)) return undefined;
  const { model } = context.plan;
  const target = targetOf(model, member);
  switch (target.kind) {
    case "boolean":
      return literal(false);
    case "byte":
    case "short":
    case "integer":
    case "intEnum":
    case "long":
    case "float":
    case "double":
    case "bigInteger":
    case "bigDecimal":
      return literal(0);
    case "timestamp":
      return literal(
        TIMESTAMP_ZEROS[timestampFormatOf(model, member, context.settings.defaultTimestampFormat)],
      );
    case "list":
      return code`[]`;
    case "map":
    case "structure":
    case "union":
      // A union without a member is refused by its reader: there is no zero among its members.
      return code`{}`;
    case "document":
      return code`null`;
    default:
      return literal("");
  }
}

const TIMESTAMP_ZEROS = {
  "epoch-seconds": 0,
  "date-time": "1970-01-01T00:00:00Z",
  "http-date": "Thu, 01 Jan 1970 00:00:00 GMT",
} as const;
