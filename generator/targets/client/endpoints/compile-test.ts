import { code } from "../../../emit/code.js";
import type { Expression, FunctionCall } from "../../../endpoints/expression.js";
import { staticText } from "../../../endpoints/expression.js";
import { upperFirst } from "../../naming.js";
import { compileExpression, typeOfExpression } from "./compile-expression.js";
import { expressionText } from "./expression-text.js";
import { equalTest, isSetTest, isTrueTest } from "./facts.js";
import { commonOfPartitions, isPartitionType } from "./partition-facts.js";
import type { Place } from "./place.js";
import { combine, type RuleCode } from "./statement.js";

/** What a condition asks: nothing where the answer is known. */
export type RuleTest = { readonly kind: "known"; readonly holds: boolean } | OpenTest;

/** A question that only parameters answer. */
export interface OpenTest {
  readonly kind: "open";
  readonly code: RuleCode;
  /** What is known where it holds: the fact, and whether it is true. */
  readonly fact: string;
  readonly isPositive: boolean;
  /** The value that the test asks after, so that "it is there" and "it is true" become one. */
  readonly subject: Expression;
  readonly asks: "set" | "true" | "other";
  /** The code of the subject. */
  readonly value: RuleCode;
  /** The text that the subject is compared with. */
  readonly comparedWith?: string;
  readonly topic: string;
}

/** The test of an expression that has to hold; or that must not, where it is not positive. */
export function compileTest(expression: Expression, place: Place, isPositive = true): RuleTest {
  if (expression.kind === "boolean") return { kind: "known", holds: expression.value === isPositive };
  if (expression.kind === "call") {
    const [first, second] = expression.args;
    if (expression.name === "not" && first !== undefined) return compileTest(first, place, !isPositive);
    if (expression.name === "isSet" && first !== undefined) return setTest(first, place, isPositive);
    if (expression.name === "booleanEquals" && first !== undefined && second !== undefined) {
      if (second.kind === "boolean") return compileTest(first, place, isPositive === second.value);
      if (first.kind === "boolean") return compileTest(second, place, isPositive === first.value);
      return comparison(expression, place, isPositive);
    }
    if (expression.name === "stringEquals") return comparison(expression, place, isPositive);
  }
  return valueTest(expression, place, isPositive);
}

/** The test that a value is there. */
export function setTest(subject: Expression, place: Place, isPositive: boolean): RuleTest {
  const fact = isSetTest(expressionText(subject));
  const known = place.facts.get(fact);
  if (known !== undefined) return { kind: "known", holds: known === isPositive };
  const value = compileExpression(subject, place);
  return {
    kind: "open",
    value,
    code: combine([value], ([subjectCode = code``]) =>
      isPositive ? code`${subjectCode} !== undefined` : code`${subjectCode} === undefined`,
    ),
    fact,
    isPositive,
    subject,
    asks: "set",
    topic: (isPositive ? "With" : "Without") + topicOf(subject),
  };
}

function valueTest(subject: Expression, place: Place, isPositive: boolean): RuleTest {
  const type = typeOfExpression(subject, place);
  const present = type.kind === "optional" ? type.inner : type;
  if (present.kind !== "boolean") {
    return type.kind === "optional"
      ? setTest(subject, place, isPositive)
      : { kind: "known", holds: isPositive };
  }
  const text = expressionText(subject);
  const known = place.facts.get(isTrueTest(text)) ?? commonField(subject, place);
  if (known !== undefined) return { kind: "known", holds: known === isPositive };
  const value = compileExpression(subject, place);
  return {
    kind: "open",
    value,
    code: combine([value], ([subjectCode = code``]) => (isPositive ? subjectCode : code`!${subjectCode}`)),
    fact: isTrueTest(text),
    isPositive,
    subject,
    asks: "true",
    topic: (isPositive ? "With" : "Without") + topicOf(subject),
  };
}

function commonField(subject: Expression, place: Place): boolean | undefined {
  const part = subject.kind === "attribute" ? subject.path[0] : undefined;
  if (subject.kind !== "attribute" || part?.kind !== "key") return undefined;
  if (!isPartitionType(typeOfExpression(subject.target, place))) return undefined;
  return commonOfPartitions(part.key, place.context.partitions);
}

function comparison(expression: FunctionCall, place: Place, isPositive: boolean): RuleTest {
  const [left, right] = expression.args;
  const text = textOf(left) ?? textOf(right);
  const subject = (textOf(left) === undefined ? left : right) ?? expression;
  const fact =
    text === undefined ? isTrueTest(expressionText(expression)) : equalTest(expressionText(subject), text);
  const known = place.facts.get(fact) ?? knownOtherText(subject, text, place);
  if (known !== undefined) return { kind: "known", holds: known === isPositive };
  const value = compileExpression(subject, place);
  const others = expression.args.filter((argument) => argument !== subject);
  return {
    kind: "open",
    value,
    ...(text !== undefined && { comparedWith: text }),
    code: combine(
      [value, ...others.map((argument) => compileExpression(argument, place))],
      ([first = code``, second = code``]) =>
        isPositive ? code`${first} === ${second}` : code`${first} !== ${second}`,
    ),
    fact,
    isPositive,
    subject,
    asks: "other",
    topic: (isPositive ? "For" : "ForOther") + (text === undefined ? topicOf(subject) : words(text)),
  };
}

/** A value that is known to be one text is no other one. */
function knownOtherText(subject: Expression, text: string | undefined, place: Place): false | undefined {
  if (text === undefined) return undefined;
  const is = place.facts.get(isTextFact(subject));
  return is === undefined ? undefined : false;
}

/** The fact that a value is one certain text, whichever. */
export function isTextFact(subject: Expression): string {
  return `text ${expressionText(subject)}`;
}

function textOf(expression: Expression | undefined): string | undefined {
  return expression?.kind === "template" ? staticText(expression) : undefined;
}

/** What an expression is about, as a part of a function's name. */
export function topicOf(expression: Expression): string {
  switch (expression.kind) {
    case "reference":
      return words(expression.name);
    case "attribute": {
      const part = expression.path.findLast(({ kind }) => kind === "key");
      return topicOf(expression.target) + (part?.kind === "key" ? words(part.key) : "");
    }
    case "call": {
      const [argument] = expression.args;
      const own = words(expression.name.replace(/^aws\.|^is|^parse/g, ""));
      return own + (argument === undefined ? "" : topicOf(argument));
    }
    default:
      return "";
  }
}

function words(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map(upperFirst)
    .join("");
}
