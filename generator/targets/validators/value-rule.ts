import { code, joinCode, type Code } from "../../emit/code.js";
import { literal, template } from "../../emit/expressions.js";
import { ifThen } from "../../emit/statements.js";
import type { Branch } from "../../emit/statements.js";
import type { Shape } from "../../model/shape.js";
import type { Decimal } from "../../model/decimal.js";
import type { Range } from "../../model/traits/constraint-traits.js";
import type { Constraints } from "./constraints.js";
import type { ValidatorContext } from "./validator-context.js";

/** One value to check: how code names it, and where it is. */
export interface CheckedValue {
  readonly value: Code;
  readonly path: Path;
  /** What the constants of its patterns are named by: the shape or member that bears them. */
  readonly patternName: string;
}

/** The JSON pointer to a value, in pieces: text of the model, and code that gives text at run time. */
export type Path = readonly (string | Code)[];

/** The path as an expression. */
export function pathCode(path: Path): Code {
  const [only, ...others] = path;
  return others.length === 0 && only !== undefined && typeof only !== "string" ? only : template(path);
}

/** The JavaScript type that values of a shape have: the test that a value fails, and how a message names the type. */
export interface TypeTest {
  readonly fails: Code;
  readonly expected: string;
}

/** The type test of a simple shape, list, map, structure or union; undefined where any value will do. */
export function typeTest(shape: Shape, value: Code, context: ValidatorContext): TypeTest | undefined {
  switch (shape.kind) {
    case "string":
      return { fails: code`typeof ${value} !== "string"`, expected: "a string" };
    case "boolean":
      return { fails: code`typeof ${value} !== "boolean"`, expected: "a boolean" };
    case "byte":
    case "short":
    case "integer":
    case "intEnum":
    case "long":
      return {
        fails: code`!${context.number(integerTest(shape.kind, context))}(${value})`,
        expected: `a ${NAMES[shape.kind]}`,
      };
    case "float":
    case "double":
      return { fails: code`typeof ${value} !== "number"`, expected: "a number" };
    case "bigInteger":
      return { fails: code`typeof ${value} !== "bigint"`, expected: "a bigint" };
    case "bigDecimal":
      return { fails: code`!${context.number("isDecimal")}(${value})`, expected: "a decimal number" };
    case "timestamp":
      return { fails: code`!${context.predicate("isTimestamp")}(${value})`, expected: "a timestamp" };
    case "blob":
      return { fails: code`!(${value} instanceof Uint8Array)`, expected: "a blob" };
    case "list":
      return { fails: code`!Array.isArray(${value})`, expected: "a list" };
    case "map":
    case "structure":
    case "union":
      return { fails: code`!${context.predicate("isObject")}(${value})`, expected: `a ${shape.kind}` };
    default:
      return undefined;
  }
}

function integerTest(kind: keyof typeof INTEGER_TESTS, { plan }: ValidatorContext): string {
  return kind === "long" && plan.longs === "number" ? "isSafeLong" : INTEGER_TESTS[kind];
}

const INTEGER_TESTS = {
  byte: "isByte",
  short: "isShort",
  integer: "isInteger",
  intEnum: "isInteger",
  long: "isLong",
} as const;

const NAMES = {
  byte: "byte",
  short: "short",
  integer: "32-bit integer",
  intEnum: "32-bit integer",
  long: "long",
} as const;

/** The constraint traits of a value of the right type, each as the test that fails and what is said then. */
export function constraintBranches(
  shape: Shape,
  constraints: Constraints,
  checked: CheckedValue,
  context: ValidatorContext,
): readonly Branch[] {
  return [
    ...lengthBranch(shape, constraints, checked, context),
    ...rangeBranch(shape, constraints, checked, context),
    ...patternBranch(shape, constraints, checked, context),
    ...definitionBranch(shape, constraints, checked, context),
  ];
}

/** `violations.push(…);` with a violation at the value's path. */
export function report(violation: Code): Code {
  return code`violations.push(${violation});`;
}

/** Branches that do not exclude each other: one `if` each. */
export function separately(branches: readonly Branch[]): readonly Code[] {
  return branches.map(({ condition, statements }) => ifThen(condition, statements));
}

function lengthBranch(
  shape: Shape,
  { length, isSensitive }: Constraints,
  { value, path }: CheckedValue,
  context: ValidatorContext,
): readonly Branch[] {
  const measure = length && measureOf(shape, value, context);
  if (measure === undefined) return [];
  const { min, max } = length ?? {};
  const bounds = boundsInWords(min, max);
  if (bounds === undefined) return [];
  const told = isSensitive ? literal(undefined) : measure.length;
  const broken = code`${context.violation("notOfLength")}(${pathCode(path)}, ${told}, ${literal(bounds)})`;
  return [{ condition: measure.fails(min, max), statements: [report(broken)] }];
}

interface Measure {
  readonly length: Code;
  readonly fails: (min: number | undefined, max: number | undefined) => Code;
}

/** Strings count code points, blobs bytes, lists items, maps keys. Spec: …/constraint-traits.html#length-trait */
function measureOf(shape: Shape, value: Code, context: ValidatorContext): Measure | undefined {
  switch (shape.kind) {
    case "string":
      return {
        length: code`${context.predicate("codePoints")}(${value})`,
        fails: (min = 0, max = Infinity) =>
          code`!${context.predicate("hasLength")}(${value}, ${literal(min)}, ${literal(max)})`,
      };
    case "blob":
    case "list":
      return countMeasure(code`${value}.length`);
    case "map":
      return countMeasure(code`Object.keys(${value}).length`);
    default:
      return undefined;
  }
}

function countMeasure(length: Code): Measure {
  return { length, fails: (min, max) => outside(length, min, max) };
}

function outside(count: Code, min: number | undefined, max: number | undefined): Code {
  if (min === undefined) return code`${count} > ${literal(max ?? Infinity)}`;
  if (max === undefined) return code`${count} < ${literal(min)}`;
  return code`${count} < ${literal(min)} || ${count} > ${literal(max)}`;
}

/** NaN lies outside of every range, so the test asks for what is inside. */
function rangeBranch(
  shape: Shape,
  { range }: Constraints,
  { value, path }: CheckedValue,
  context: ValidatorContext,
): readonly Branch[] {
  if (range === undefined) return [];
  const bounds = boundsInWords(range.min?.text, range.max?.text);
  if (bounds === undefined) return [];
  const broken = code`${context.violation("notInRange")}(${pathCode(path)}, ${literal(bounds)})`;
  return [{ condition: code`!(${insideRange(shape, range, value, context)})`, statements: [report(broken)] }];
}

function insideRange(shape: Shape, { min, max }: Range, value: Code, context: ValidatorContext): Code {
  if (shape.kind === "bigDecimal") {
    return code`${context.number("isDecimalInRange")}(${value}, ${literal(min?.text)}, ${literal(max?.text)})`;
  }
  const bound = (decimal: Decimal): Code => boundOf(shape, decimal);
  const bounds = [
    ...(min === undefined ? [] : [code`${value} >= ${bound(min)}`]),
    ...(max === undefined ? [] : [code`${value} <= ${bound(max)}`]),
  ];
  return joinCode(bounds, " && ");
}

/** A bigint where a number would be rounded: the two compare exactly. */
function boundOf(shape: Shape, { text, value }: Decimal): Code {
  const isBigint = shape.kind === "bigInteger" || (shape.kind === "long" && !Number.isSafeInteger(value));
  return literal(isBigint && /^-?\d+$/.test(text) ? BigInt(text) : value);
}

function patternBranch(
  shape: Shape,
  { pattern }: Constraints,
  { value, path, patternName }: CheckedValue,
  context: ValidatorContext,
): readonly Branch[] {
  if (pattern === undefined || shape.kind !== "string") return [];
  const constant = context.pattern(`${patternName}Pattern`, pattern);
  const broken = code`${context.violation("notMatching")}(${pathCode(path)}, ${literal(pattern)})`;
  return [{ condition: code`!${constant}.test(${value})`, statements: [report(broken)] }];
}

/**
 * Strings with the trait `enum` have no guard of their own, since their type is `string`. Values that are tagged
 * `internal` are accepted but not told: the trait has no better way to say so.
 */
function definitionBranch(
  shape: Shape,
  { definitions }: Constraints,
  { value, path }: CheckedValue,
  context: ValidatorContext,
): readonly Branch[] {
  if (definitions === undefined || definitions.length === 0 || shape.kind !== "string") return [];
  const differs = definitions.map((definition) => code`${value} !== ${literal(definition.value)}`);
  const told = definitions.filter(({ tags }) => tags?.includes("internal") !== true);
  const values = literal(told.map((definition) => definition.value).join(", "));
  const broken = code`${context.violation("notInEnum")}(${pathCode(path)}, ${values})`;
  return [{ condition: joinCode(differs, " && "), statements: [report(broken)] }];
}

/** Smithy's words for the bounds of a range or a length; a decimal number with the digits that the model has. */
function boundsInWords(
  min: number | string | undefined,
  max: number | string | undefined,
): string | undefined {
  if (min !== undefined && max !== undefined) return `between ${min} and ${max}, inclusive`;
  if (min !== undefined) return `greater than or equal to ${min}`;
  return max === undefined ? undefined : `less than or equal to ${max}`;
}
