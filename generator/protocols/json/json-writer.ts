import { code, type Code } from "../../emit/code.js";
import type { FunctionDeclaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { identifier, object, property } from "../../emit/expressions.js";
import { ifThen, returns } from "../../emit/statements.js";
import { typeOf } from "../../emit/symbol.js";
import { timestampFormatOf } from "../../model/knowledge/timestamp-format.js";
import { targetOf } from "../../model/model.js";
import type { ListShape, MapShape, Member, Shape, StructureShape, UnionShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import type { TimestampFormat } from "../../model/traits/protocol-traits.js";
import { sparse } from "../../model/traits/type-refinement-traits.js";
import type { ShapePlan } from "../../plan/service-plan.js";
import { typeName, variableName, withArticle } from "../../targets/naming.js";
import { expectShapePlan, typeSymbol } from "../../targets/types/symbols.js";
import { holdsBigNumbers } from "./big-numbers.js";
import { codecSymbol, type JsonContext, runtime, wireName } from "./json-context.js";

/**
 * Writes the code that turns values into JSON values. Structures and unions get a function each, `writeStage`, which
 * is made when it is first needed; everything else is written in place.
 */
export class JsonWriter {
  readonly #context: JsonContext;
  readonly #needed = new Map<StructureShape | UnionShape, ShapePlan>();

  constructor(context: JsonContext) {
    this.#context = context;
  }

  /** The JSON text of a value that is made of members of `root`. */
  text(root: Shape, value: Code): Code {
    return holdsBigNumbers(this.#context.plan.model, root)
      ? code`${runtime(this.#context, "codec/big-json", "stringifyBigJson")}(${value})`
      : code`JSON.stringify(${value})`;
  }

  /** The object literal of a structure's members, read from a variable. Absent members stay out of the JSON text. */
  members(members: readonly Member[], source: Code): Code {
    return object(
      members.map((member) => [wireName(member, this.#context.settings), this.member(member, source)]),
    );
  }

  /** The JSON value of a member that may be absent. */
  member(member: Member, source: Code): Code {
    const value = property(source, member.name);
    const write = this.#writer(member);
    return write === undefined
      ? code`${value} ?? undefined`
      : code`${runtime(this.#context, "codec/if-present", "ifPresent")}(${value}, ${write})`;
  }

  /** The JSON value of a member that is there. */
  present(member: Member, value: Code): Code {
    const write = this.#writer(member);
    return write === undefined ? value : code`${write}(${value})`;
  }

  /** The functions that were asked for, and those that they need, with the module each belongs to. */
  *declarations(): Iterable<readonly [module: string, declaration: FunctionDeclaration]> {
    // Making one function may ask for others: the map grows while it is walked.
    for (const [shape, planned] of this.#needed) yield [planned.module, this.#declaration(shape, planned)];
  }

  /** A function of one argument that writes a member's value; undefined where the value is its own JSON. */
  #writer(member: Member): Code | undefined {
    const target = targetOf(this.#context.plan.model, member);
    switch (target.kind) {
      case "structure":
      case "union":
        return this.#functionOf(target);
      case "list":
        return this.#container(target, target.member, "List");
      case "map":
        return this.#container(target, target.value, "Map");
      case "float":
      case "double":
        return code`${runtime(this.#context, "codec/floats", "writeFloat")}`;
      case "bigInteger":
        return code`${runtime(this.#context, "codec/big-json", "writeBigInteger")}`;
      case "bigDecimal":
        return code`${runtime(this.#context, "codec/big-json", "writeBigDecimal")}`;
      case "blob":
        return code`${runtime(this.#context, "codec/base64", "encodeBase64")}`;
      case "timestamp":
        return this.#timestamp(
          timestampFormatOf(this.#context.plan.model, member, this.#context.settings.defaultTimestampFormat),
        );
      default:
        return undefined;
    }
  }

  #timestamp(format: TimestampFormat): Code {
    return code`${runtime(this.#context, "codec/timestamps", TIMESTAMP_WRITERS[format])}`;
  }

  #container(shape: ListShape | MapShape, element: Member, kind: "List" | "Map"): Code {
    const name = `write${hasTrait(shape, sparse) ? "Sparse" : ""}${kind}`;
    const writeAll = code`${runtime(this.#context, "codec/json", name)}`;
    const write = this.#writer(element);
    if (write === undefined) return writeAll;
    const variable = identifier(kind.toLowerCase());
    return code`(${variable}) => ${writeAll}(${variable}, ${write})`;
  }

  #functionOf(shape: StructureShape | UnionShape): Code {
    const planned = expectShapePlan(this.#context.plan, shape.id);
    this.#needed.set(shape, planned);
    return code`${codecSymbol(this.#context, planned, writerName(planned))}`;
  }

  #declaration(shape: StructureShape | UnionShape, planned: ShapePlan): FunctionDeclaration {
    const variable = variableName(planned);
    const json = runtime(this.#context, "codec/json", "JsonObject");
    return {
      kind: "function",
      name: writerName(planned),
      docs: doc(`The JSON form of ${withArticle(typeName(planned))}.`),
      parameters: [
        { name: variable, type: code`${typeOf(typeSymbol(planned, this.#context.packageNames))}` },
      ],
      returns: code`${typeOf(json)}`,
      statements:
        shape.kind === "union"
          ? this.#unionBody(shape, identifier(variable))
          : [returns(this.members([...shape.members.values()], identifier(variable)))],
    };
  }

  /** The one member that is set. A member that the model does not know goes out as it came in. */
  #unionBody(union: UnionShape, source: Code): readonly Code[] {
    const unknown = property(source, "$unknown");
    return [
      ...[...union.members.values()].map((member) => {
        const value = property(source, member.name);
        const written = object([[wireName(member, this.#context.settings), this.present(member, value)]]);
        return ifThen(code`${value} !== undefined`, [returns(written)]);
      }),
      returns(code`{ [${unknown}[0]]: ${unknown}[1] }`),
    ];
  }
}

const TIMESTAMP_WRITERS = {
  "epoch-seconds": "toEpochSeconds",
  "date-time": "formatDateTime",
  "http-date": "formatHttpDate",
} as const;

function writerName(shape: ShapePlan): string {
  return `write${typeName(shape)}`;
}
