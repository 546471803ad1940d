import { invariant } from "../../../diagnostics/invariant.js";
import { code, type Code, joinCode } from "../../../emit/code.js";
import { array, call, identifier, literal, object, property, template } from "../../../emit/expressions.js";
import { expressionType } from "../../../endpoints/expression-type.js";
import type {
  Attribute,
  Expression,
  FunctionCall,
  PathPart,
  Template,
} from "../../../endpoints/expression.js";
import type { RuleType } from "../../../endpoints/types.js";
import { commonOfPartitions, isPartitionField, isPartitionType } from "./partition-facts.js";
import type { Place } from "./place.js";
import { combine, type RuleCode } from "./statement.js";

/** The TypeScript of an expression of the rules. */
export function compileExpression(expression: Expression, place: Place): RuleCode {
  switch (expression.kind) {
    case "boolean":
    case "integer":
      return constantCode(literal(expression.value));
    case "template":
      return compileTemplate(expression, place);
    case "tuple":
      return combine(
        expression.elements.map((element) => compileExpression(element, place)),
        array,
      );
    case "record": {
      const keys = [...expression.fields.keys()];
      const values = [...expression.fields.values()].map((field) => compileExpression(field, place));
      return combine(values, (codes) => object(zip(keys, codes)));
    }
    case "reference": {
      const name = place.names.get(expression.name);
      invariant(name !== undefined, `The rules have no \`${expression.name}\` here.`);
      return { code: identifier(name), reads: [name] };
    }
    case "attribute":
      return compileAttribute(expression, place);
    case "call":
      return compileCall(expression, place);
  }
}

/** The type of an expression. The rules are sound, so that there is nothing to report. */
export function typeOfExpression(expression: Expression, { scope }: Place): RuleType {
  const type = expressionType(expression, scope, () => {});
  invariant(type !== undefined, "An expression of sound rules has a type.");
  return type;
}

function constantCode(value: Code): RuleCode {
  return { code: value, reads: [] };
}

/** Names with the codes at the same places. */
export function zip(keys: readonly string[], codes: readonly Code[]): readonly (readonly [string, Code])[] {
  return keys.flatMap((key, index) => {
    const value = codes[index];
    return value === undefined ? [] : [[key, value] as const];
  });
}

/** A template that is one expression is that expression; one without any is a plain string. */
function compileTemplate({ parts }: Template, place: Place): RuleCode {
  const [first, ...others] = parts;
  if (first === undefined) return constantCode(literal(""));
  if (others.length === 0) {
    return typeof first === "string" ? constantCode(literal(first)) : compileExpression(first, place);
  }
  const compiled = parts.map((part) => (typeof part === "string" ? part : compileExpression(part, place)));
  return {
    code: template(compiled.map((part) => (typeof part === "string" ? part : part.code))),
    reads: compiled.flatMap((part) => (typeof part === "string" ? [] : part.reads)),
  };
}

function compileAttribute({ target, path }: Attribute, place: Place): RuleCode {
  const [first] = path;
  if (first?.kind === "key" && isPartitionType(typeOfExpression(target, place))) {
    const common = commonOfPartitions(first.key, place.context.partitions);
    if (common !== undefined) return constantCode(literal(common));
    if (isPartitionField(first.key)) place.context.partitionFields.add(first.key);
  }
  return combine([compileExpression(target, place)], ([value = code``]) => path.reduce(partOf, value));
}

function partOf(value: Code, part: PathPart): Code {
  if (part.kind === "key") return property(value, part.key);
  return part.index < 0 ? code`${value}.at(${literal(part.index)})` : code`${value}[${literal(part.index)}]`;
}

function compileCall({ name, args }: FunctionCall, place: Place): RuleCode {
  const values = args.map((argument) => compileExpression(argument, place));
  const { runtime } = place.context;
  switch (name) {
    case "isSet":
      return combine(values, ([value = code``]) => code`(${value} !== undefined)`);
    case "not":
      return combine(values, ([value = code``]) => code`!${value}`);
    case "booleanEquals":
    case "stringEquals":
      return combine(values, ([left = code``, right = code``]) => code`(${left} === ${right})`);
    case "coalesce":
      return combine(values.slice(0, firstPresent(args, place) + 1), (codes) =>
        codes.length === 1 ? joinCode(codes, "") : code`(${joinCode(codes, " ?? ")})`,
      );
    case "ite":
      return combine(
        values,
        ([test = code``, left = code``, right = code``]) => code`(${test} ? ${left} : ${right})`,
      );
    case "aws.partition":
      return combine(
        values,
        ([region = code``]) =>
          code`${runtime("client/endpoints/partition-of", "partitionOf")}(${region}, ${place.context.partitionsSymbol})`,
      );
    default: {
      const compiled = FUNCTIONS.get(name);
      invariant(compiled !== undefined, `The rules engine has no function \`${name}\`.`);
      return combine(values, (codes) => call(code`${runtime(compiled.module, compiled.name)}`, codes));
    }
  }
}

/** What stands behind a value that is always there is never asked for. */
function firstPresent(args: readonly Expression[], place: Place): number {
  const index = args.findIndex((argument) => typeOfExpression(argument, place).kind !== "optional");
  return index < 0 ? args.length : index;
}

/** The functions of the engine that are functions of the runtime. */
const FUNCTIONS: ReadonlyMap<string, { readonly module: string; readonly name: string }> = new Map([
  ["isValidHostLabel", { module: "client/endpoints/host-label", name: "isValidHostLabel" }],
  ["parseURL", { module: "client/endpoints/parse-url", name: "parseUrl" }],
  ["split", { module: "client/endpoints/split-text", name: "splitText" }],
  ["substring", { module: "client/endpoints/substring", name: "substring" }],
  ["uriEncode", { module: "codec/uri", name: "encodeSegment" }],
  [
    "aws.isVirtualHostableS3Bucket",
    { module: "client/endpoints/virtual-hostable-bucket", name: "isVirtualHostableBucket" },
  ],
  ["aws.parseArn", { module: "client/endpoints/parse-arn", name: "parseArn" }],
]);
