import { InternalError } from "../../diagnostics/invariant.js";
import { code, joinCode, type Code } from "../../emit/code.js";
import type { FunctionDeclaration, ParameterDeclaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { entry, identifier, literal, object, property } from "../../emit/expressions.js";
import { constant, ifThen, returns, switchOn } from "../../emit/statements.js";
import { typeOf } from "../../emit/symbol.js";
import { timestampFormatOf } from "../../model/knowledge/timestamp-format.js";
import { targetOf } from "../../model/model.js";
import type { Member, Shape, StructureShape, UnionShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import type { TimestampFormat } from "../../model/traits/protocol-traits.js";
import { sparse } from "../../model/traits/type-refinement-traits.js";
import type { ShapePlan } from "../../plan/service-plan.js";
import { functionName, propertyKey, typeName, withArticle } from "../../targets/naming.js";
import { hasPrototypeName, isPrototypeName } from "../../targets/prototype-names.js";
import { expectShapePlan, typeSymbol } from "../../targets/types/symbols.js";
import type { JsonDialect, JsonHolder, Reader } from "./json-dialect.js";
import { isAmongBigNumbers, isAmongExactNumbers } from "./exact-numbers.js";
import { codecSymbol, type JsonContext, runtime, wireName } from "./json-context.js";
import { localVariable } from "./local-variable.js";

/**
 * Writes the code that turns JSON values into values, as one end of the wire does it: `dialect` says with which
 * functions. Structures and unions get a function each, `readStage`, which is made when it is first needed.
 */
export class JsonReader {
  readonly #context: JsonContext;
  readonly #dialect: JsonDialect;
  readonly #needed = new Map<StructureShape | UnionShape, ShapePlan>();

  constructor(context: JsonContext, dialect: JsonDialect) {
    this.#context = context;
    this.#dialect = dialect;
  }

  /** Statements that set those members of the variable `target` that the JSON object in the variable `json` has. */
  assignMembers(
    members: readonly Member[],
    target: Code,
    json: Code,
    holder: JsonHolder = "body",
  ): readonly Code[] {
    return members.map((member) => {
      const value = entry(json, wireName(member, this.#context.settings));
      const assigned = code`${property(target, propertyKey(member, this.#context.plan.model))} = ${this.memberValue(member, value, holder)};`;
      return ifThen(code`${value} != null`, [assigned]);
    });
  }

  /** The members that must be there from the start, with what stands for an absent one. */
  requiredMembers(
    members: readonly Member[],
    json: Code,
    holder: JsonHolder = "body",
  ): readonly (readonly [name: string, value: Code])[] {
    return members.flatMap((member) => {
      const zero = this.#dialect.zeroValue(member);
      if (zero === undefined) return [];
      const value = entry(json, wireName(member, this.#context.settings));
      const key = propertyKey(member, this.#context.plan.model);
      return [[key, this.memberValue(member, code`${value} ?? ${zero}`, holder)] as const];
    });
  }

  /** The other members: those that may stay absent. */
  optionalMembers(members: readonly Member[]): readonly Member[] {
    return members.filter((member) => this.#dialect.zeroValue(member) === undefined);
  }

  /** A member's value from a JSON value that is there. */
  memberValue(member: Member, value: Code, holder: JsonHolder = "body"): Code {
    const place = this.#dialect.place(literal(this.#dialect.placeName(member)), holder);
    return this.#apply(this.#reader(member), value, place);
  }

  /** Whether a JSON object that lacks some of the members may seem to have them, by what it inherits. */
  readsOwnProperties(members: readonly Member[]): boolean {
    return members.some((member) => isPrototypeName(wireName(member, this.#context.settings)));
  }

  /** A value from the text of a scalar, which is read as JSON is. */
  readScalar(member: Member, value: Code, name: string): Code {
    const { read } = this.#reader(member);
    return this.#apply({ read }, value, this.#dialect.place(literal(name), "body"));
  }

  /** A timestamp of a given format. */
  readTimestamp(format: TimestampFormat, value: Code, name: string): Code {
    const place = this.#dialect.place(literal(name), "body");
    return this.#apply({ read: this.#dialect.timestamp(format) }, value, place);
  }

  /** The function of a structure or union, for dialects in which it can read a whole body. */
  functionOf(shape: StructureShape | UnionShape): Code {
    const planned = expectShapePlan(this.#context.plan, shape.id);
    this.#needed.set(shape, planned);
    return code`${codecSymbol(this.#context, planned, readerName(planned))}`;
  }

  /** The functions that were asked for, and those that they need, with the module each belongs to. */
  *declarations(): Iterable<readonly [module: string, declaration: FunctionDeclaration]> {
    // Making one function may ask for others: the map grows while it is walked.
    for (const [shape, planned] of this.#needed) yield [planned.module, this.#declaration(shape, planned)];
  }

  #reader(member: Member): Reader {
    const target = targetOf(this.#context.plan.model, member);
    switch (target.kind) {
      case "structure":
      case "union":
        return this.#dialect.structure(this.functionOf(target));
      case "list":
        return this.#container(target, target.member, "List");
      case "map":
        return this.#container(target, target.value, "Map");
      case "timestamp": {
        const format = timestampFormatOf(
          this.#context.plan.model,
          member,
          this.#context.settings.defaultTimestampFormat,
        );
        const read = this.#dialect.timestamp(format);
        return format === "epoch-seconds" ? this.#numberReader(member, read) : { read };
      }
      case "enum":
        return { read: this.#dialect.enumeration(target.kind, this.#typeOf(target)) };
      case "intEnum":
        return this.#numberReader(member, this.#dialect.enumeration(target.kind, this.#typeOf(target)));
      case "document":
        return this.#documentReader(member);
      case "byte":
      case "short":
      case "integer":
      case "long":
      case "float":
      case "double":
        return this.#numberReader(member, code`${this.#dialect.scalar(target.kind)}`);
      case "operation":
      case "resource":
      case "service":
        throw new InternalError(`A member targets the ${target.kind} \`${target.id}\`.`);
      default:
        return { read: code`${this.#dialect.scalar(target.kind)}` };
    }
  }

  #numberReader(member: Member, read: Code): Reader {
    return this.#dialect.knowsDecimals || !isAmongBigNumbers(this.#context.plan, member)
      ? { read }
      : { read, first: code`${runtime(this.#context, "codec/json-number", "nearestDecimal")}` };
  }

  /** Documents have JavaScript's own numbers, whatever their neighbours need. */
  #documentReader(member: Member): Reader {
    const reader = { read: code`${this.#dialect.scalar("document")}` };
    return isAmongExactNumbers(this.#context.plan, member)
      ? { ...reader, first: code`${runtime(this.#context, "codec/json-number", "withNearestNumbers")}` }
      : reader;
  }

  #container(shape: Shape, element: Member, kind: "List" | "Map"): Reader {
    const read = this.#dialect.container(kind, hasTrait(shape, sparse));
    return { read, part: this.#asFunction(this.#reader(element)) };
  }

  #apply({ read, part, first }: Reader, value: Code, place: readonly Code[]): Code {
    const json = first === undefined ? value : code`${first}(${value})`;
    const args = [json, ...place, ...(part === undefined ? [] : [part])];
    return code`${read}(${joinCode(args, ", ")})`;
  }

  /** A reader as a value, to hand to the reader of a list or map. */
  #asFunction(reader: Reader): Code {
    if (reader.part === undefined && reader.first === undefined) return reader.read;
    const parameters = [code`value`, ...this.#dialect.placeParameters];
    return code`(${joinCode(parameters, ", ")}) => ${this.#apply(reader, code`value`, this.#dialect.placeParameters)}`;
  }

  #typeOf(shape: Shape): Code {
    const planned = expectShapePlan(this.#context.plan, shape.id);
    return code`${typeOf(typeSymbol(planned, this.#context.packageNames))}`;
  }

  #declaration(shape: StructureShape | UnionShape, planned: ShapePlan): FunctionDeclaration {
    const body = shape.kind === "union" ? this.#unionBody(shape) : this.#structureBody(shape, planned);
    return {
      kind: "function",
      name: readerName(planned),
      docs: doc(`Reads ${withArticle(typeName(planned))} from its JSON form.`),
      parameters: this.#parameters(shape),
      returns: this.#dialect.resultType(this.#typeOf(shape)),
      statements: [...this.#dialect.prologue(shape.members.size > 0), ...body],
    };
  }

  /** Strict compilers ask for an underscore before a parameter that a shape without members has no use for. */
  #parameters(shape: StructureShape | UnionShape): readonly ParameterDeclaration[] {
    const { parameters, prologue } = this.#dialect;
    if (shape.members.size > 0 || prologue(false).length > 0) return parameters;
    return parameters.map((parameter) => ({ ...parameter, name: `_${parameter.name}` }));
  }

  #structureBody(shape: StructureShape, planned: ShapePlan): readonly Code[] {
    const members = [...shape.members.values()];
    const variable = identifier(localVariable(planned));
    const type = this.#dialect.resultType(this.#typeOf(shape));
    if (hasPrototypeName(members) || this.readsOwnProperties(members)) {
      return this.#bodyWithoutPrototype(members, variable, type);
    }
    const fromStart = this.requiredMembers(members, code`json`, "shape");
    return [
      code`const ${variable}: ${type} = ${object(fromStart)};`,
      ...this.assignMembers(this.optionalMembers(members), variable, code`json`, "shape"),
      returns(variable),
    ];
  }

  /** Both the JSON object and the structure must not inherit what members are named like. */
  #bodyWithoutPrototype(members: readonly Member[], variable: Code, type: Code): readonly Code[] {
    const own = runtime(this.#context, "codec/own-properties", "ownProperties");
    const fromStart = this.requiredMembers(members, code`own`, "shape");
    return [
      constant(code`own`, code`${own}(json)`),
      code`const ${variable}: ${type} = Object.create(null);`,
      ...fromStart.map(([name, value]) => code`${property(variable, name)} = ${value};`),
      ...this.assignMembers(this.optionalMembers(members), variable, code`own`, "shape"),
      returns(variable),
    ];
  }

  #unionBody(union: UnionShape): readonly Code[] {
    const cases = [...union.members.values()].map((member) => {
      const name = this.#dialect.placeName(member);
      const isNamedSo = name === wireName(member, this.#context.settings);
      const place = this.#dialect.place(isNamedSo ? code`member` : literal(name), "shape");
      const value = this.#apply(this.#reader(member), code`json[member]`, place);
      return {
        values: [wireName(member, this.#context.settings)],
        statements: [returns(object([[member.name, value]]))],
      };
    });
    return [
      constant(code`member`, this.#dialect.unionMember),
      switchOn(code`member`, cases, [this.#dialect.unknownMember]),
    ];
  }
}

function readerName(shape: ShapePlan): string {
  return functionName("read", shape);
}
