import { code } from "../../../emit/code.js";
import { array, identifier, object } from "../../../emit/expressions.js";
import type { Condition, Endpoint, Rule } from "../../../endpoints/rule-set.js";
import { scopeIn } from "../../../endpoints/scope.js";
import { present } from "../../../endpoints/types.js";
import { compileExpression, typeOfExpression, zip } from "./compile-expression.js";
import { upperFirst } from "../../naming.js";
import { compileTest, isTextFact, type OpenTest, type RuleTest } from "./compile-test.js";
import { expressionText } from "./expression-text.js";
import { isSetTest, isTrueTest } from "./facts.js";
import type { Constant, Place } from "./place.js";
import { constantName } from "./rule-names.js";
import { allOf, combine, type RuleCode, type RuleStatement } from "./statement.js";
import { typesAt } from "./type-code.js";

/**
 * Rules as statements that end by leaving: the first rule whose conditions hold returns an endpoint or throws. Rules that
 * nothing can reach are left out. Spec: https://smithy.io/2.0/additional-specs/rules-engine/specification.html
 */
export function compileRules(rules: readonly Rule[], start: Place): readonly RuleStatement[] {
  const statements: RuleStatement[] = [];
  let place: Place = { ...start, facts: start.facts.copy() };
  for (const rule of rules) {
    const compiled = compileRule(rule, place);
    if (compiled === undefined) continue;
    statements.push(...compiled.statements);
    if (compiled.tests.length === 0) return statements;
    place = { ...place, constants: compiled.leading };
    learnFromFailure(compiled.tests, place);
  }
  return [...statements, leaveWithoutEndpoint(place)];
}

/** A rule whose only test did not hold tells of what comes after it, because a rule whose conditions hold always leaves. */
function learnFromFailure(tests: readonly OpenTest[], place: Place): void {
  const [only, ...others] = tests;
  if (only !== undefined && others.length === 0) learn(only, false, place);
}

function leaveWithoutEndpoint({ context }: Place): RuleStatement {
  const noEndpoint = context.runtime("client/endpoints/no-endpoint", "noEndpoint");
  return { kind: "throw", value: { code: code`${noEndpoint}()`, reads: [] } };
}

/** Constants, and the tests that can be made once they are there. */
interface Step {
  readonly constants: RuleStatement[];
  readonly tests: OpenTest[];
}

interface CompiledRule {
  readonly statements: readonly RuleStatement[];
  /** The tests that lead to the end of the rule. */
  readonly tests: readonly OpenTest[];
  /** What stands before the first of them: the rules after this one have it too. */
  readonly leading: Place["constants"];
}

/** Undefined for a rule whose conditions cannot hold. */
function compileRule(rule: Rule, outer: Place): CompiledRule | undefined {
  let step: Step = { constants: [], tests: [] };
  const steps = [step];
  let leading = outer.constants;
  let place: Place = { ...outer, scope: scopeIn(outer.scope), facts: outer.facts.copy() };
  for (const condition of rule.conditions) {
    const { test, constant, value } = readCondition(condition, place);
    if (test.kind === "known" && !test.holds) return undefined;
    if (value !== undefined && constant !== undefined) {
      if (step.tests.length > 0) steps.push((step = { constants: [], tests: [] }));
      step.constants.push({ kind: "constant", name: constant.name, value });
    }
    if (constant !== undefined) place = withConstant(condition, constant, place);
    if (steps.length === 1) leading = place.constants;
    if (test.kind === "known") continue;
    addTest(step.tests, test);
    learn(test, true, place);
  }
  const body = conclude(rule, place);
  return {
    statements: steps.reduceRight(
      (inner, { constants, tests }) => nest(constants, tests, inner, place),
      body,
    ),
    tests: steps.flatMap(({ tests }) => tests),
    leading,
  };
}

function withConstant({ call, assign }: Condition, constant: Constant, place: Place): Place {
  const names = new Map(place.names);
  if (assign !== undefined) names.set(assign.value, constant.name);
  return { ...place, names, constants: new Map(place.constants).set(expressionText(call), constant) };
}

function nest(
  statements: readonly RuleStatement[],
  tests: readonly OpenTest[],
  body: readonly RuleStatement[],
  place: Place,
): readonly RuleStatement[] {
  if (tests.length === 0) return [...statements, ...body];
  return [
    ...statements,
    {
      kind: "branch",
      test: allOf(tests.map((test) => test.code)),
      body,
      topic: tests.at(-1)?.topic ?? "",
      types: typesAt(place),
    },
  ];
}

/** What a condition asks, the constant that holds what it assigns, and the value of that where it is new. */
interface ReadCondition {
  readonly test: RuleTest;
  readonly constant?: Constant;
  readonly value?: RuleCode;
}

function readCondition({ call, assign }: Condition, place: Place): ReadCondition {
  if (assign === undefined) {
    const test = compileTest(call, place);
    // Marks what the condition proves.
    typeOfExpression(call, place);
    return { test };
  }
  // A partition is always found: there is one for regions that nobody knows.
  const isPartition = call.kind === "call" && call.name === "aws.partition";
  const type = isPartition ? present(typeOfExpression(call, place)) : typeOfExpression(call, place);
  place.scope.types.set(assign.value, present(type));
  const known = place.constants.get(expressionText(call));
  if (known !== undefined) return { test: testConstant(call, known, place, true), constant: known };
  const constant = { name: constantName(assign.value, takenAt(place)), type };
  return {
    test: testConstant(call, constant, place, false),
    constant,
    value: compileExpression(call, place),
  };
}

/** The test that a constant has a value, and that it is not false. */
function testConstant(
  call: Condition["call"],
  { name, type }: Constant,
  place: Place,
  isReused: boolean,
): RuleTest {
  const text = expressionText(call);
  const asks = present(type).kind === "boolean" ? "true" : "set";
  if (asks === "set" && type.kind !== "optional") return { kind: "known", holds: true };
  const fact = asks === "true" ? isTrueTest(text) : isSetTest(text);
  const known = place.facts.get(fact);
  // What is known of the expression the compiler does not know of a new constant.
  if (known === false || (known === true && isReused)) return { kind: "known", holds: known };
  const value = { code: identifier(name), reads: [name] };
  return {
    kind: "open",
    value,
    code: {
      code: asks === "true" ? identifier(name) : code`${identifier(name)} !== undefined`,
      reads: [name],
    },
    fact,
    isPositive: true,
    subject: call,
    asks,
    topic: `With${upperFirst(name)}`,
  };
}

function takenAt({ names, constants }: Place): ReadonlySet<string> {
  return new Set([...names.values(), ...[...constants.values()].map(({ name }) => name)]);
}

/** "It is there" and "it is true" is one test of a value that may be missing. */
function addTest(tests: OpenTest[], test: OpenTest): void {
  const last = tests.at(-1);
  const isOfSame =
    last?.asks === "set" && last.isPositive && expressionText(last.subject) === expressionText(test.subject);
  if (!isOfSame || test.asks !== "true") {
    tests.push(test);
    return;
  }
  tests.pop();
  // `!value` would hold for a missing one too.
  tests.push(
    test.isPositive
      ? test
      : { ...test, code: combine([test.value], ([value = code``]) => code`${value} === false`) },
  );
}

/** Takes note of a test that came out as it says, or not. */
function learn(test: OpenTest, holds: boolean, place: Place): void {
  place.facts.add(test.fact, test.isPositive === holds);
  if (test.comparedWith !== undefined && test.isPositive === holds) {
    place.facts.add(isTextFact(test.subject), true);
  }
}

function conclude(rule: Rule, place: Place): readonly RuleStatement[] {
  switch (rule.kind) {
    case "tree":
      return compileRules(rule.rules, place);
    case "endpoint":
      return [{ kind: "return", value: compileEndpoint(rule.endpoint, place) }];
    case "error": {
      const error = place.context.runtime("client/endpoints/endpoint-error", "EndpointError");
      const value = combine(
        [compileExpression(rule.message, place)],
        ([message = code``]) => code`new ${error}(${message})`,
      );
      return [{ kind: "throw", value }];
    }
  }
}

/** `{ url, headers, properties }`, without what is empty. */
function compileEndpoint({ url, headers, properties }: Endpoint, place: Place): RuleCode {
  const parts: (readonly [string, RuleCode])[] = [["url", compileExpression(url, place)]];
  if (headers.size > 0) {
    parts.push([
      "headers",
      compileFields(headers, (values) =>
        combine(
          values.map((value) => compileExpression(value, place)),
          array,
        ),
      ),
    ]);
  }
  if (properties.size > 0) {
    parts.push(["properties", compileFields(properties, (value) => compileExpression(value, place))]);
  }
  return combine(
    parts.map(([, value]) => value),
    (codes) =>
      object(
        zip(
          parts.map(([name]) => name),
          codes,
        ),
      ),
  );
}

function compileFields<Value>(
  fields: ReadonlyMap<string, Value>,
  compile: (value: Value) => RuleCode,
): RuleCode {
  return combine([...fields.values()].map(compile), (codes) => object(zip([...fields.keys()], codes)));
}
