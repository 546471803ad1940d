import type { Attribute, Expression, FunctionCall, PathPart, Reference, Template } from "./expression.js";
import { functions } from "./functions.js";
import type { Report } from "./problem.js";
import { declaredType, isProven, namesIn, type Scope, scopeIn } from "./scope.js";
import {
  booleanType,
  integerType,
  isSameType,
  optional,
  present,
  type RuleType,
  stringType,
  typeInWords,
} from "./types.js";

/** The type of an expression; undefined where it has none, which is reported. */
export function expressionType(expression: Expression, scope: Scope, report: Report): RuleType | undefined {
  switch (expression.kind) {
    case "boolean":
      return booleanType;
    case "integer":
      return integerType;
    case "template":
      return templateType(expression, scope, report);
    case "tuple": {
      const members = expression.elements.map((element) => expressionType(element, scope, report));
      return { kind: "tuple", members: members.filter((member) => member !== undefined) };
    }
    case "record": {
      const fields = new Map<string, RuleType>();
      for (const [key, field] of expression.fields) {
        const type = expressionType(field, scope, report);
        if (type !== undefined) fields.set(key, type);
      }
      return { kind: "record", fields };
    }
    case "reference":
      return referenceType(expression, scope, report);
    case "attribute":
      return attributeType(expression, scope, report);
    case "call":
      return callType(expression, scope, report);
  }
}

function templateType({ parts }: Template, scope: Scope, report: Report): RuleType {
  for (const part of parts) {
    if (typeof part === "string") continue;
    const type = expressionType(part, scope, report);
    if (type !== undefined) checkArgument(stringType, type, part, report);
  }
  return stringType;
}

function referenceType({ name, span }: Reference, scope: Scope, report: Report): RuleType | undefined {
  const type = declaredType(scope, name);
  if (type !== undefined) return isProven(scope, name) ? present(type) : type;
  report({
    code: "endpoint-rules/unknown-name",
    message: `Nothing here has the name \`${name}\`.`,
    span,
    guess: { word: name, candidates: namesIn(scope) },
  });
  return undefined;
}

function attributeType(attribute: Attribute, scope: Scope, report: Report): RuleType | undefined {
  let type = expressionType(attribute.target, scope, report);
  for (const part of attribute.path) {
    if (type === undefined) return undefined;
    const next = partType(type, part);
    if (next === undefined) report(withoutPart(attribute, type, part));
    type = next;
  }
  return type;
}

function partType(type: RuleType, part: PathPart): RuleType | undefined {
  if (part.kind === "key") return type.kind === "record" ? type.fields.get(part.key) : undefined;
  return type.kind === "array" ? optional(type.member) : undefined;
}

function withoutPart({ span }: Attribute, type: RuleType, part: PathPart): Parameters<Report>[0] {
  if (type.kind === "optional") return mayBeMissing(span);
  const step = part.kind === "key" ? `key \`${part.key}\`` : `index ${part.index}`;
  const message = `There is no ${step} in ${typeInWords(type)}.`;
  if (type.kind !== "record" || part.kind !== "key") return { code: "endpoint-rules/type", message, span };
  const guess = { word: part.key, candidates: type.fields.keys() };
  return { code: "endpoint-rules/unknown-field", message, span, guess };
}

function mayBeMissing(span: Reference["span"]): Parameters<Report>[0] {
  return {
    code: "endpoint-rules/optional",
    message: "This value may be missing.",
    span,
    hint: "a condition before has to prove that it is there, by `isSet` or by `assign`.",
  };
}

function callType(call: FunctionCall, scope: Scope, report: Report): RuleType | undefined {
  switch (call.name) {
    case "isSet":
      return isSetType(call, scope, report);
    case "not":
      // What is proven within `not` is not proven outside of it.
      argumentTypes(call, [booleanType], scopeIn(scope), report);
      return booleanType;
    case "coalesce":
      return coalesceType(call, scope, report);
    case "ite":
      return iteType(call, scope, report);
    default: {
      const { parameters = [], returns } = functions.get(call.name) ?? {};
      argumentTypes(call, parameters, scope, report);
      return returns;
    }
  }
}

function argumentTypes(
  call: FunctionCall,
  expected: readonly RuleType[],
  scope: Scope,
  report: Report,
): void {
  if (!hasCount(call, expected.length, report)) return;
  for (const [index, argument] of call.args.entries()) {
    const actual = expressionType(argument, scope, report);
    const parameter = expected[index];
    if (actual !== undefined && parameter !== undefined) checkArgument(parameter, actual, argument, report);
  }
}

function hasCount({ name, args, span }: FunctionCall, count: number, report: Report): boolean {
  if (args.length === count) return true;
  report({
    code: "endpoint-rules/argument-count",
    message: `\`${name}\` takes ${count} ${count === 1 ? "argument" : "arguments"}, and has ${args.length}.`,
    span,
  });
  return false;
}

function checkArgument(expected: RuleType, actual: RuleType, { span }: Expression, report: Report): void {
  if (isSameType(expected, actual)) return;
  if (actual.kind === "optional" && isSameType(expected, actual.inner)) report(mayBeMissing(span));
  else report(wrongType(expected, actual, span));
}

function wrongType(expected: RuleType, actual: RuleType, span: Reference["span"]): Parameters<Report>[0] {
  return {
    code: "endpoint-rules/type",
    message: `This has to be ${typeInWords(expected)}, and is ${typeInWords(actual)}.`,
    span,
  };
}

function isSetType(call: FunctionCall, scope: Scope, report: Report): RuleType {
  const [argument] = call.args;
  if (!hasCount(call, 1, report) || argument === undefined) return booleanType;
  const type = expressionType(argument, scope, report);
  if (type !== undefined && type.kind !== "optional") {
    report({
      code: "endpoint-rules/always-set",
      message: "This value is always set.",
      span: argument.span,
      hint: "`isSet` asks for values that may be missing.",
    });
  }
  if (argument.kind === "reference") scope.proven.add(argument.name);
  return booleanType;
}

/** `coalesce` gives the first value that is there: all are of one type, and one that is always there is enough. */
function coalesceType(call: FunctionCall, scope: Scope, report: Report): RuleType | undefined {
  if (call.args.length < 2) {
    hasCount(call, 2, report);
    return undefined;
  }
  const types = call.args.flatMap((argument) => expressionType(argument, scope, report) ?? []);
  return commonType(call, types, (optionals) => optionals === types.length, report);
}

/** `ite` gives its second or third argument, as the first one says. */
function iteType(call: FunctionCall, scope: Scope, report: Report): RuleType | undefined {
  if (!hasCount(call, 3, report)) return undefined;
  const [condition, ...branches] = call.args;
  const test = condition && expressionType(condition, scope, report);
  if (test !== undefined && condition !== undefined) checkArgument(booleanType, test, condition, report);
  const types = branches.flatMap((branch) => expressionType(branch, scope, report) ?? []);
  return commonType(call, types, (optionals) => optionals > 0, report);
}

function commonType(
  { args, span }: FunctionCall,
  types: readonly RuleType[],
  isOptional: (optionals: number) => boolean,
  report: Report,
): RuleType | undefined {
  const [first] = types;
  if (first === undefined) return undefined;
  const other = types.find((type) => !isSameType(present(type), present(first)));
  if (other !== undefined) {
    report(wrongType(present(first), present(other), args[types.indexOf(other)]?.span ?? span));
    return undefined;
  }
  const optionals = types.filter(({ kind }) => kind === "optional").length;
  return isOptional(optionals) ? optional(present(first)) : present(first);
}
