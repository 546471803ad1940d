import { code, type Code } from "../../emit/code.js";
import { call, literal } from "../../emit/expressions.js";
import { forOf, ifElse, ifThen, type Branch } from "../../emit/statements.js";
import { targetOf } from "../../model/model.js";
import type { ListShape, MapShape, Member, Shape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { streaming } from "../../model/traits/streaming-traits.js";
import { required, sparse } from "../../model/traits/type-refinement-traits.js";
import { expectShapePlan } from "../types/symbols.js";
import { canonicalValue } from "./canonical-value.js";
import { memberConstraints, overridesConstraints, type Constraints } from "./constraints.js";
import { enumBranch } from "./enumeration.js";
import { patternName } from "./pattern-name.js";
import { checkSymbol } from "./symbols.js";
import type { ValidatorContext } from "./validator-context.js";
import {
  constraintBranches,
  report,
  separately,
  pathCode,
  typeTest,
  type CheckedValue,
  type Path,
} from "./value-rule.js";

/** Whether an absent value, null or undefined, is a violation. */
export type Presence = "required" | "optional" | "sparse";

/** What a structure's member may be. */
export function memberPresence(member: Member): Presence {
  return hasTrait(member, required) ? "required" : "optional";
}

/** What an item of a list or a value of a map may be. */
export function elementPresence(container: Shape): Presence {
  return hasTrait(container, sparse) ? "sparse" : "required";
}

/** The statements that check one value of a member, absent or not. */
export function memberCheck(
  member: Member,
  target: Shape,
  presence: Presence,
  checked: CheckedValue,
  context: ValidatorContext,
): readonly Code[] {
  const { branches, statements } = presentCheck(member, target, checked, context);
  if (presence === "required") return [requiredCheck(checked, branches, statements, context)];
  const isPresent = code`${checked.value} != null`;
  if (branches.length === 0) return statements.length === 0 ? [] : [ifThen(isPresent, statements)];
  const [only] = branches;
  if (only !== undefined && branches.length === 1 && statements.length === 0) {
    return [ifThen(code`${isPresent} && ${only.condition}`, only.statements)];
  }
  return [code`if (${isPresent}) {\n${ifElse(branches, statements)}\n}`];
}

function requiredCheck(
  { value, path }: CheckedValue,
  branches: readonly Branch[],
  statements: readonly Code[],
  context: ValidatorContext,
): Code {
  const isMissing = {
    condition: code`${value} == null`,
    statements: [report(code`${context.violation("missing")}(${pathCode(path)})`)],
  };
  return branches.length === 0 && statements.length === 0
    ? ifThen(isMissing.condition, isMissing.statements)
    : ifElse([isMissing, ...branches], statements);
}

/** A present value: branches that exclude each other, then what is left to do where none of them applied. */
interface PresentCheck {
  readonly branches: readonly Branch[];
  readonly statements: readonly Code[];
}

function presentCheck(
  member: Member,
  target: Shape,
  checked: CheckedValue,
  context: ValidatorContext,
): PresentCheck {
  // All that can be said of a stream is whether there is one: looking into it would take it from its reader.
  if (hasTrait(target, streaming)) return { branches: [], statements: [] };
  const constraints = memberConstraints(member, target);
  switch (target.kind) {
    case "enum":
    case "intEnum":
      return { branches: [enumBranch(target, checked, context)], statements: [] };
    case "structure":
    case "union":
      return { branches: [], statements: [checkCall(target, checked, context)] };
    case "list":
    case "map":
      return overridesConstraints(member)
        ? inlineContainer(target, constraints, checked, context)
        : { branches: [], statements: [checkCall(target, checked, context)] };
    default:
      return simpleCheck(target, constraints, checked, context);
  }
}

function simpleCheck(
  target: Shape,
  constraints: Constraints,
  checked: CheckedValue,
  context: ValidatorContext,
): PresentCheck {
  const typeBranches = wrongTypeBranch(target, checked, context);
  const rules = constraintBranches(target, constraints, checked, context);
  return rules.length === 1
    ? { branches: [...typeBranches, ...rules], statements: [] }
    : { branches: typeBranches, statements: separately(rules) };
}

/** A member that overrides a list's or map's constraints is checked in place: the shape's function has the others. */
function inlineContainer(
  target: Extract<Shape, { kind: "list" | "map" }>,
  constraints: Constraints,
  checked: CheckedValue,
  context: ValidatorContext,
): PresentCheck {
  return {
    branches: wrongTypeBranch(target, checked, context),
    statements: containerStatements(target, constraints, checked, context),
  };
}

function wrongTypeBranch(
  target: Shape,
  { value, path }: CheckedValue,
  context: ValidatorContext,
): readonly Branch[] {
  const test = typeTest(target, value, context);
  if (test === undefined) return [];
  const violation = code`${context.violation("wrongType")}(${pathCode(path)}, ${literal(test.expected)})`;
  return [{ condition: test.fails, statements: [report(violation)] }];
}

function checkCall(target: Shape, { value, path }: CheckedValue, context: ValidatorContext): Code {
  const check = checkSymbol(expectShapePlan(context.plan, target.id), context.packageNames);
  return code`${check}(${value}, ${pathCode(path)}, violations);`;
}

/** What is to be checked of a value that is known to be a list, or an object for a map: its size, then its parts. */
export function containerStatements(
  shape: ListShape | MapShape,
  constraints: Constraints,
  checked: CheckedValue,
  context: ValidatorContext,
): readonly Code[] {
  const size = separately(constraintBranches(shape, constraints, checked, context));
  return shape.kind === "list"
    ? [...size, ...listItems(shape, checked, context), ...uniqueness(shape, constraints, checked, context)]
    : [...size, ...mapEntries(shape, checked, context)];
}

function listItems(
  shape: ListShape,
  { value, path }: CheckedValue,
  context: ValidatorContext,
): readonly Code[] {
  const itemPath = [...path, "/", code`index`];
  const statements = partCheck(shape, shape.member, code`item`, itemPath, context);
  return statements.length === 0 ? [] : [forOf(code`[index, item]`, code`${value}.entries()`, statements)];
}

function uniqueness(
  { member }: ListShape,
  { hasUniqueItems }: Constraints,
  { value, path }: CheckedValue,
  context: ValidatorContext,
): readonly Code[] {
  if (!hasUniqueItems) return [];
  const violation = code`${context.violation("notUnique")}(${pathCode(path)})`;
  const canonical = canonicalValue(member, context);
  const args = canonical === undefined ? [value] : [value, canonical];
  return [ifThen(call(code`${context.uniqueItems("hasDuplicates")}`, args), [report(violation)])];
}

/** A key has no place of its own in a JSON pointer, so what is wrong with it is said of the map. */
function mapEntries(
  shape: MapShape,
  { value, path }: CheckedValue,
  context: ValidatorContext,
): readonly Code[] {
  const entryPath = [code`${context.entryPath}(${pathCode(path)}, key)`];
  const keyStatements = keyCheck(shape.key, path, context);
  const valueStatements = partCheck(shape, shape.value, code`entry`, entryPath, context);
  if (keyStatements.length + valueStatements.length === 0) return [];
  const readEntry = valueStatements.length === 0 ? [] : [code`const entry = ${value}[key];`];
  return [code`for (const key in ${value}) {\n${[...readEntry, ...keyStatements, ...valueStatements]}\n}`];
}

/** Keys are strings whatever comes, so their type needs no check. */
function keyCheck(member: Member, path: Path, context: ValidatorContext): readonly Code[] {
  const target = targetOf(context.plan.model, member);
  const checked = { value: code`key`, path, patternName: patternName(member, target) };
  if (target.kind === "enum") return separately([enumBranch(target, checked, context)]);
  return separately(constraintBranches(target, memberConstraints(member, target), checked, context));
}

function partCheck(
  container: ListShape | MapShape,
  member: Member,
  value: Code,
  path: Path,
  context: ValidatorContext,
): readonly Code[] {
  const target = targetOf(context.plan.model, member);
  const checked = { value, path, patternName: patternName(member, target) };
  return memberCheck(member, target, elementPresence(container), checked, context);
}
