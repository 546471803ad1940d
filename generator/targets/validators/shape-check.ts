import { code, joinCode, type Code } from "../../emit/code.js";
import type { Declaration, FunctionDeclaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { call, identifier, isIdentifier, literal, propertyName } from "../../emit/expressions.js";
import { ifThen, returns } from "../../emit/statements.js";
import { typeOf } from "../../emit/symbol.js";
import { targetOf } from "../../model/model.js";
import type { ListShape, MapShape, Member, StructureShape, UnionShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { eventPayload } from "../../model/traits/streaming-traits.js";
import type { ShapePlan } from "../../plan/service-plan.js";
import { isReservedWord, lowerFirst, typeName, withArticle } from "../naming.js";
import { packageNameOf } from "../package-names.js";
import { hasPrototypeName } from "../prototype-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import { typeSymbol } from "../types/symbols.js";
import { shapeConstraints } from "./constraints.js";
import { patternName } from "./pattern-name.js";
import { checkSymbol, guardSymbol, schemaSymbol, validateSymbol } from "./symbols.js";
import type { ValidatorContext } from "./validator-context.js";
import { containerStatements, memberCheck, memberPresence, type Presence } from "./value-check.js";
import { report, typeTest, type CheckedValue } from "./value-rule.js";

/** What callers use of a structure or union: its validator, its type guard, its schema. */
export function entryDeclarations(planned: ShapePlan, context: ValidatorContext): readonly Declaration[] {
  const { packageNames } = context;
  const name = typeName(planned);
  const validate = validateSymbol(planned, packageNames);
  const violation = typeOf(validatorsRuntime(context, "violation", "Violation"));
  const type = typeOf(typeSymbol(planned, packageNames));
  const value = { name: "value", type: code`unknown` };
  return [
    {
      kind: "function",
      name: validate.name,
      docs: doc(`Every constraint of the model that ${withArticle(name)} breaks; none, if it is valid.`),
      parameters: [value],
      returns: code`${violation}[]`,
      statements: [
        code`const violations: ${violation}[] = [];`,
        code`${checkSymbol(planned, packageNames)}(value, "", violations);`,
        returns(code`violations`),
      ],
    },
    {
      kind: "function",
      name: guardSymbol(planned, packageNames).name,
      docs: doc(`Whether a value is a valid \`${name}\`.`),
      parameters: [value],
      returns: code`value is ${type}`,
      statements: [returns(code`${validate}(value).length === 0`)],
    },
    {
      kind: "constant",
      name: schemaSymbol(planned, packageNames).name,
      docs: doc(`\`${name}\` for libraries that take a Standard Schema.`),
      type: code`${typeOf(validatorsRuntime(context, "standard-schema", "StandardSchemaV1"))}<${type}>`,
      value: code`/* @__PURE__ */ ${validatorsRuntime(context, "standard-schema", "standardSchema")}(${validate})`,
    },
  ];
}

/** The check of a structure as a part of a value: its members, one after the other. */
export function structureCheck(
  planned: ShapePlan,
  shape: StructureShape,
  context: ValidatorContext,
): FunctionDeclaration {
  const checked = checkedMembers(shape, memberPresence, context);
  if (checked.length === 0) return checkFunction(planned, context, []);
  const needed = checked.map(({ member }) => member);
  return checkFunction(planned, context, [
    readMembers([...shape.members.values()], needed, [], context),
    ...checked.flatMap((check) => check.code),
  ]);
}

/**
 * The check of a union: one member set, and that member sound. What the model does not know does not count, but for the
 * member in which clients keep it.
 */
export function unionCheck(
  planned: ShapePlan,
  shape: UnionShape,
  context: ValidatorContext,
): FunctionDeclaration {
  const members = [...shape.members.values()];
  const names = members.map((member) => identifier(localName(member, context)));
  const count = call(code`${context.predicate("countPresent")}`, [...names, UNKNOWN_MEMBER]);
  return checkFunction(planned, context, [
    readMembers(members, members, [UNKNOWN_MEMBER], context),
    ifThen(code`${count} !== 1`, [report(code`${context.violation("notOneMember")}(path)`)]),
    ...checkedMembers(shape, () => "optional", context).flatMap((check) => check.code),
  ]);
}

const UNKNOWN_MEMBER = code`$unknown`;

/** The check of a list or map: its size and its parts. */
export function containerCheck(
  planned: ShapePlan,
  shape: ListShape | MapShape,
  context: ValidatorContext,
): FunctionDeclaration {
  const checked: CheckedValue = { value: code`value`, path: [code`path`], patternName: "" };
  return checkFunction(
    planned,
    context,
    containerStatements(shape, shapeConstraints(shape), checked, context),
  );
}

function checkFunction(
  planned: ShapePlan,
  context: ValidatorContext,
  statements: readonly Code[],
): FunctionDeclaration {
  return {
    kind: "function",
    name: checkSymbol(planned, context.packageNames).name,
    docs: doc(`Adds what is wrong with ${withArticle(typeName(planned))} at \`path\`.`),
    parameters: [
      { name: "value", type: code`unknown` },
      { name: "path", type: code`string` },
      {
        name: "violations",
        type: code`${typeOf(validatorsRuntime(context, "violation", "Violation"))}[]`,
      },
    ],
    returns: code`void`,
    statements: [...typeGuard(planned, context), ...statements],
  };
}

/** Nothing more can be said of a value of another type. */
function typeGuard(planned: ShapePlan, context: ValidatorContext): readonly Code[] {
  const test = typeTest(planned.shape, code`value`, context);
  if (test === undefined) return [];
  const violation = code`${context.violation("wrongType")}(path, ${literal(test.expected)})`;
  return [ifThen(test.fails, [code`return void violations.push(${violation});`])];
}

/** The members that there is something to check of. */
function checkedMembers(
  shape: StructureShape | UnionShape,
  presenceOf: (member: Member) => Presence,
  context: ValidatorContext,
): readonly { readonly member: Member; readonly code: readonly Code[] }[] {
  return [...shape.members.values()]
    .filter((member) => !hasTrait(member, eventPayload))
    .map((member) => ({ member, code: checkMember(member, presenceOf(member), context) }))
    .filter((check) => check.code.length > 0);
}

/** `const { stageName, tags } = value;`, of those of all members that are needed. */
function readMembers(
  all: readonly Member[],
  needed: readonly Member[],
  others: readonly Code[],
  context: ValidatorContext,
): Code {
  const source = hasPrototypeName(all) ? code`${context.ownProperties}(value)` : code`value`;
  const names = needed.map((member) => destructured(member, context));
  return code`const { ${joinCode([...names, ...others], ", ")} } = ${source};`;
}

/** `stageName`, or `default: defaultMember`. */
function destructured(member: Member, context: ValidatorContext): Code {
  const local = identifier(localName(member, context));
  return localName(member, context) === member.name ? local : code`${propertyName(member.name)}: ${local}`;
}

function checkMember(member: Member, presence: Presence, context: ValidatorContext): readonly Code[] {
  const target = targetOf(context.plan.model, member);
  const checked: CheckedValue = {
    value: identifier(localName(member, context)),
    path: [code`path`, `/${member.name}`],
    patternName: patternName(member, target),
  };
  return memberCheck(member, target, presence, checked, context);
}

/** A member's variable: by the member's name, unless the module has another use for that. */
function localName(member: Member, context: ValidatorContext): string {
  const isFree = isIdentifier(member.name) && !isReservedWord(member.name) && !context.isTaken(member.name);
  return isFree ? member.name : `${lowerFirst(member.name.replace(/[^A-Za-z0-9_$]/g, "_"))}Member`;
}

function validatorsRuntime(context: ValidatorContext, module: string, name: string) {
  return runtimeSymbol(packageNameOf(context.packageNames, "validators"), `validators/${module}`, name);
}
