import { isDeepStrictEqual } from "node:util";
import type { Expression } from "../../../generator/jmespath/ast.js";
import { checkTypes } from "../../../generator/jmespath/check-types.js";
import { evaluate } from "../../../generator/jmespath/evaluate.js";
import { isTruthy, type JsonValue } from "../../../generator/jmespath/json-value.js";
import { parseJmespath } from "../../../generator/jmespath/parser.js";
import type { Collection, ConformanceCase } from "../collection.js";
import { type CompiledQuestion, compileQuestions } from "../support/compiled-jmespath.js";

/**
 * JMESPath's own compliance suite: expressions with the value or the kind of error that they end in. Each is interpreted,
 * and compiled twice: for a value of which nothing is known, and for one whose type is known. What both are worth as a
 * condition has to follow from the value.
 */
export const jmespath: Collection = {
  name: "jmespath",
  cases: async (corpus) => {
    const folder = "smithy/jmespath";
    const files = corpus.list(folder).filter((path) => path.endsWith(".json"));
    if (files.length === 0) return undefined;
    const questions = files.flatMap((path) => {
      // The suite's own form.
      const suites = JSON.parse(corpus.read(path)) as readonly Suite[];
      const name = path.slice(folder.length + 1, -".json".length);
      return suites.flatMap((suite, index) => questionsOf(`${name} ${index + 1}`, suite));
    });
    const readable = questions.flatMap(({ expression, given }) =>
      expression === undefined ? [] : [{ expression, given }],
    );
    const compiled = [...(await compileQuestions(readable))];
    return questions.map((question) => caseOf(question, question.expression && compiled.shift()));
  },
};

interface Suite {
  readonly given: JsonValue;
  readonly cases: readonly Expected[];
}

interface Expected {
  readonly expression: string;
  readonly result?: JsonValue;
  readonly error?: string;
  readonly bench?: string;
}

interface SuiteQuestion {
  readonly name: string;
  /** Undefined where the text is none. */
  readonly expression: Expression | undefined;
  readonly given: JsonValue;
  readonly expected: Expected;
}

function questionsOf(name: string, { given, cases }: Suite): readonly SuiteQuestion[] {
  return cases.map((expected, index) => {
    const parsed = parseJmespath(expected.expression);
    return {
      name: `${name}.${index + 1} ${expected.expression}`,
      expression: parsed.kind === "expression" ? parsed.expression : undefined,
      given,
      expected,
    };
  });
}

function caseOf(question: SuiteQuestion, compiled: CompiledQuestion | undefined): ConformanceCase {
  return {
    name: question.name,
    difference: () => {
      const differences = outcomes(question, compiled).flatMap(([way, outcome]) => {
        const difference = differenceOf(question.expected, outcome);
        return difference === undefined ? [] : [`${way}: ${difference}`];
      });
      return differences.length === 0 ? undefined : differences.join("\n");
    },
  };
}

type Outcome = { readonly value: JsonValue } | { readonly error: string } | { readonly condition: boolean };

function differenceOf({ result, error, bench }: Expected, outcome: Outcome): string | undefined {
  const actual = JSON.stringify(outcome);
  if (bench !== undefined) return "error" in outcome ? actual : undefined;
  if (error !== undefined || "error" in outcome) {
    return "error" in outcome && outcome.error === error
      ? undefined
      : `${error ?? "a value"} expected: ${actual}`;
  }
  const expected = result ?? null;
  const isSame =
    "condition" in outcome
      ? outcome.condition === isTruthy(expected)
      : isDeepStrictEqual(JSON.parse(JSON.stringify(outcome.value)), expected);
  return isSame ? undefined : `${JSON.stringify(expected)} expected: ${actual}`;
}

function outcomes(
  { expression, given }: SuiteQuestion,
  compiled: CompiledQuestion | undefined,
): readonly (readonly [way: string, outcome: Outcome])[] {
  if (expression === undefined) return [["read", { error: "syntax" }]];
  checkTypes(expression);
  const evaluation = evaluate(expression, given);
  const interpreted =
    evaluation.kind === "error" ? { error: evaluation.error.kind } : { value: evaluation.value };
  if (compiled === undefined) return [["interpreted", interpreted]];
  return [
    ["interpreted", interpreted],
    ["compiled", valueOf(() => compiled.untyped(given))],
    ["compiled with types", valueOf(() => compiled.typed(given))],
    ["compiled as a condition", conditionOf(() => compiled.untypedCondition(given))],
    ["compiled as a condition with types", conditionOf(() => compiled.typedCondition(given))],
  ];
}

function valueOf(evaluateCompiled: () => JsonValue): Outcome {
  return attempt(() => ({ value: evaluateCompiled() }));
}

function conditionOf(evaluateCompiled: () => boolean): Outcome {
  return attempt(() => ({ condition: evaluateCompiled() }));
}

/** Compiled code throws what the specification calls an error, with its kind. */
function attempt(run: () => Outcome): Outcome {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && "kind" in error) return { error: String(error.kind) };
    throw error;
  }
}
