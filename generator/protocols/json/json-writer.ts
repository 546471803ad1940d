import { code, type Code } from "../../emit/code.js";
import type { FunctionDeclaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { identifier, object, property } from "../../emit/expressions.js";
import { constant, ifThen, returns } from "../../emit/statements.js";
import { typeOf } from "../../emit/symbol.js";
import { timestampFormatOf } from "../../model/knowledge/timestamp-format.js";
import { targetOf } from "../../model/model.js";
import type { ListShape, MapShape, Member, StructureShape, UnionShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { sparse } from "../../model/traits/type-refinement-traits.js";
import type { ShapePlan } from "../../plan/service-plan.js";
import { functionName, propertyKey, typeName, withArticle } from "../../targets/naming.js";
import { hasPrototypeName } from "../../targets/prototype-names.js";
import { expectShapePlan, typeSymbol } from "../../targets/types/symbols.js";
import { exactnessOf } from "./exact-numbers.js";
import { codecSymbol, exactWriter, type JsonContext, longWriter, runtime, wireName } from "./json-context.js";
import { localVariable } from "./local-variable.js";

/**
 * Writes the code that turns values into JSON values. Structures and unions get a function each, `writeStage`, which
 * is made when it is first needed; everything else is written in place.
 */
export class JsonWriter {
  readonly #context: JsonContext;
  readonly #absentJson: (member: Member) => Code | undefined;
  readonly #needed = new Map<StructureShape | UnionShape, ShapePlan>();

  /** `absentJson` is what an absent member goes out as; undefined where it stays out. */
  constructor(context: JsonContext, absentJson: (member: Member) => Code | undefined = () => undefined) {
    this.#context = context;
    this.#absentJson = absentJson;
  }

  /** The JSON text of a value that is made of some members. */
  text(members: readonly Member[], value: Code): Code {
    const exactness = exactnessOf(this.#context.plan, members);
    return exactness === undefined
      ? code`JSON.stringify(${value})`
      : code`${exactWriter(this.#context, exactness)}(${value})`;
  }

  /** The object literal of a structure's members, read from a variable. Absent members stay out of the JSON text. */
  members(members: readonly Member[], source: Code): Code {
    return object(
      members.map((member) =>
        this.entry(member, property(source, propertyKey(member, this.#context.plan.model))),
      ),
    );
  }

  /** A member's place in an object literal: its name in JSON, and the JSON of its value, which may be absent. */
  entry(member: Member, value: Code): readonly [name: string, value: Code] {
    return [wireName(member, this.#context.settings), this.#optional(member, value)];
  }

  /** The JSON value of a member that is there. */
  present(member: Member, value: Code): Code {
    const writer = this.#writer(member);
    return writer === undefined ? value : applyWriter(writer, value);
  }

  #optional(member: Member, value: Code): Code {
    const writer = this.#writer(member);
    const absent = this.#absentJson(member);
    if (writer === undefined) return code`${value} ?? ${absent ?? code`undefined`}`;
    const ifPresent = runtime(this.#context, "codec/if-present", "ifPresent");
    const written = code`${ifPresent}(${value}, ${asFunction(writer)})`;
    return absent === undefined ? written : code`${written} ?? ${absent}`;
  }

  /** The functions that were asked for, and those that they need, with the module each belongs to. */
  *declarations(): Iterable<readonly [module: string, declaration: FunctionDeclaration]> {
    // Making one function may ask for others: the map grows while it is walked.
    for (const [shape, planned] of this.#needed) yield [planned.module, this.#declaration(shape, planned)];
  }

  /** What writes a member's values; undefined where a value is its own JSON. */
  #writer(member: Member): Writer | undefined {
    const target = targetOf(this.#context.plan.model, member);
    switch (target.kind) {
      case "structure":
      case "union":
        return { write: this.#functionOf(target) };
      case "list":
        return this.#container(target, target.member, "List");
      case "map":
        return this.#container(target, target.value, "Map");
      case "float":
      case "double":
        return this.#runtimeWriter("codec/floats", "writeFloat");
      case "long":
        return { write: code`${longWriter(this.#context)}` };
      case "bigDecimal":
        return this.#runtimeWriter("codec/big-json", "writeBigDecimal");
      case "blob":
        return this.#runtimeWriter("codec/base64", "encodeBase64");
      case "document":
        return this.#runtimeWriter("codec/documents", "writeDocument");
      case "timestamp":
        return this.#timestampWriter(member);
      default:
        return undefined;
    }
  }

  #runtimeWriter(module: string, name: string): Writer {
    return { write: code`${runtime(this.#context, module, name)}` };
  }

  #timestampWriter(member: Member): Writer {
    const { plan, settings } = this.#context;
    const format = timestampFormatOf(plan.model, member, settings.defaultTimestampFormat);
    return this.#runtimeWriter("codec/timestamps", TIMESTAMP_WRITERS[format]);
  }

  #container(shape: ListShape | MapShape, element: Member, kind: "List" | "Map"): Writer {
    const name = `write${hasTrait(shape, sparse) ? "Sparse" : ""}${kind}`;
    const part = this.#writer(element);
    return {
      ...this.#runtimeWriter("codec/json", name),
      ...(part && { part: asFunction(part), parameter: identifier(kind.toLowerCase()) }),
    };
  }

  #functionOf(shape: StructureShape | UnionShape): Code {
    const planned = expectShapePlan(this.#context.plan, shape.id);
    this.#needed.set(shape, planned);
    return code`${codecSymbol(this.#context, planned, writerName(planned))}`;
  }

  #declaration(shape: StructureShape | UnionShape, planned: ShapePlan): FunctionDeclaration {
    const variable = parameterName(localVariable(planned), shape);
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
          : this.#structureBody(shape, identifier(variable)),
    };
  }

  #structureBody(shape: StructureShape, source: Code): readonly Code[] {
    const members = [...shape.members.values()];
    if (!hasPrototypeName(members)) return [returns(this.members(members, source))];
    const own = runtime(this.#context, "codec/own-properties", "ownProperties");
    return [constant(code`own`, code`${own}(${source})`), returns(this.members(members, code`own`))];
  }

  /** The one member that is set. A member that the model does not know goes out as it came in. */
  #unionBody(union: UnionShape, source: Code): readonly Code[] {
    const members = [...union.members.values()];
    if (hasPrototypeName(members)) return this.#bodyOfAwkwardUnion(members, source);
    const unknown = property(source, "$unknown");
    return [...this.#unionMembers(members, source), returns(code`{ [${unknown}[0]]: ${unknown}[1] }`)];
  }

  #unionMembers(members: readonly Member[], source: Code): readonly Code[] {
    return members.map((member) => {
      const value = property(source, member.name);
      const written = object([[wireName(member, this.#context.settings), this.present(member, value)]]);
      return ifThen(code`${value} !== undefined`, [returns(written)]);
    });
  }

  /** Tests of members that all objects inherit narrow nothing, so that the compiler cannot tell what is left. */
  #bodyOfAwkwardUnion(members: readonly Member[], source: Code): readonly Code[] {
    const own = runtime(this.#context, "codec/own-properties", "ownProperties");
    const unknown = code`own.$unknown`;
    return [
      constant(code`own`, code`${own}(${source})`),
      ...this.#unionMembers(members, code`own`),
      returns(code`${unknown} === undefined ? {} : { [${unknown}[0]]: ${unknown}[1] }`),
    ];
  }
}

/** A function that writes a value, and what it writes the value's parts with. */
interface Writer {
  readonly write: Code;
  readonly part?: Code;
  /** The parameter of a function that is made of the two. */
  readonly parameter?: Code;
}

function applyWriter({ write, part }: Writer, value: Code): Code {
  return part === undefined ? code`${write}(${value})` : code`${write}(${value}, ${part})`;
}

function asFunction(writer: Writer): Code {
  const { write, parameter } = writer;
  return parameter === undefined ? write : code`(${parameter}) => ${applyWriter(writer, parameter)}`;
}

const TIMESTAMP_WRITERS = {
  "epoch-seconds": "toEpochSeconds",
  "date-time": "formatDateTime",
  "http-date": "formatHttpDate",
} as const;

/** Strict compilers ask for an underscore before a parameter that a shape without members has no use for. */
function parameterName(name: string, shape: StructureShape | UnionShape): string {
  return shape.members.size === 0 ? `_${name}` : name;
}

function writerName(shape: ShapePlan): string {
  return functionName("write", shape);
}
