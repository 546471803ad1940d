import { code, joinCode, type Code } from "../../emit/code.js";
import { literal } from "../../emit/expressions.js";
import { type CodeSymbol, typeOf } from "../../emit/symbol.js";
import { defaultJson } from "./default-value.js";
import { type JsonContext, runtime } from "./json-context.js";
import type { JsonDialect } from "./json-dialect.js";

/** How servers read: strictly, with the functions of `templates/server`, and telling the place of what is wrong. */
export function serverDialect(context: JsonContext): JsonDialect {
  const server = (name: string): Code => code`${runtime(context, "server/json-reader", name)}`;
  return {
    scalar: (kind) => scalar(kind, context),
    knowsDecimals: true,
    enumeration: (kind) => server(ENUMERATIONS[kind]),
    timestamp: (format) => code`${runtime(context, "server/timestamp-reader", TIMESTAMPS[format])}`,
    structure: (readShape) => ({ read: readShape }),
    container: (kind, isSparse) => server(`read${isSparse ? "Sparse" : ""}${kind}`),
    // As violations of constraints are told: by members, whatever they are called in JSON.
    placeName: (member) => member.name,
    place: (name, holder) => [holder === "body" ? literal("") : code`here`, name],
    placeParameters: PLACE,
    parameters: [
      { name: "value", type: code`unknown` },
      { name: "path", type: code`string` },
      { name: "key", type: code`string | number` },
    ],
    prologue: (hasMembers) => prologue(hasMembers, context),
    resultType: (type) => code`${typeOf(runtime(context, "server/unvalidated", "Unvalidated"))}<${type}>`,
    zeroValue: (member) => defaultJson(member, context),
    unionMember: code`${server("readUnionMember")}(json, ${joinCode(PLACE, ", ")})`,
    unknownMember: code`throw ${runtime(context, "server/exceptions", "malformed")}(${joinCode(
      [...PLACE, literal("a union with a member that is known")],
      ", ",
    )});`,
  };
}

const PLACE: readonly Code[] = [code`path`, code`key`];

/** The object, and the pointer to it for its members. */
function prologue(hasMembers: boolean, context: JsonContext): readonly Code[] {
  const read = code`${runtime(context, "server/json-reader", "readObject")}(value, ${joinCode(PLACE, ", ")})`;
  const entryPath = runtime(context, "codec/pointer", "entryPath");
  return hasMembers
    ? [code`const json = ${read};`, code`const here = ${entryPath}(${joinCode(PLACE, ", ")});`]
    : [code`${read};`];
}

function scalar(kind: keyof typeof SCALARS, context: JsonContext): CodeSymbol {
  switch (kind) {
    case "bigInteger":
    case "bigDecimal":
      return runtime(context, "server/big-number-reader", SCALARS[kind]);
    case "long":
      return runtime(
        context,
        "server/json-reader",
        context.plan.longs === "exact" ? SCALARS[kind] : "readSafeLong",
      );
    default:
      return runtime(context, "server/json-reader", SCALARS[kind]);
  }
}

const SCALARS = {
  string: "readString",
  boolean: "readBoolean",
  byte: "readByte",
  short: "readShort",
  integer: "readInteger",
  long: "readLong",
  float: "readDouble",
  double: "readDouble",
  bigInteger: "readBigInteger",
  bigDecimal: "readBigDecimal",
  blob: "readBlob",
  document: "readDocument",
} as const;

const ENUMERATIONS = { enum: "readString", intEnum: "readInteger" } as const;

const TIMESTAMPS = {
  "epoch-seconds": "readEpochSeconds",
  "date-time": "readDateTime",
  "http-date": "readHttpDate",
} as const;
