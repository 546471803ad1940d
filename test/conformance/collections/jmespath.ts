import { isDeepStrictEqual } from "node:util";
import { checkTypes } from "../../../generator/jmespath/check-types.js";
import { evaluate } from "../../../generator/jmespath/evaluate.js";
import type { JsonValue } from "../../../generator/jmespath/json-value.js";
import { parseJmespath } from "../../../generator/jmespath/parser.js";
import type { Collection, ConformanceCase } from "../collection.js";

/** JMESPath's own compliance suite: expressions with the value or the kind of error that they end in. */
export const jmespath: Collection = {
  name: "jmespath",
  cases: (corpus) => {
    const folder = "smithy/jmespath";
    const files = corpus.list(folder).filter((path) => path.endsWith(".json"));
    if (files.length === 0) return undefined;
    return files.flatMap((path) => {
      // The suite's own form.
      const suites = JSON.parse(corpus.read(path)) as readonly Suite[];
      const name = path.slice(folder.length + 1, -".json".length);
      return suites.flatMap((suite, index) => casesOf(`${name} ${index + 1}`, suite));
    });
  },
};

interface Suite {
  readonly given: JsonValue;
  readonly cases: readonly {
    readonly expression: string;
    readonly result?: JsonValue;
    readonly error?: string;
    readonly bench?: string;
  }[];
}

function casesOf(name: string, { given, cases }: Suite): readonly ConformanceCase[] {
  return cases.map(({ expression, result, error, bench }, index) => ({
    name: `${name}.${index + 1} ${expression}`,
    difference: () => {
      const actual = outcome(expression, given);
      if (bench !== undefined) return actual.startsWith("error") ? actual : undefined;
      if (error !== undefined)
        return actual === `error ${error}` ? undefined : `${error} expected: ${actual}`;
      if (isDeepStrictEqual(JSON.parse(actual.startsWith("error") ? '"?"' : actual), result))
        return undefined;
      return `${JSON.stringify(result)} expected: ${actual}`;
    },
  }));
}

function outcome(text: string, given: JsonValue): string {
  const parsed = parseJmespath(text);
  if (parsed.kind === "error") return "error syntax";
  checkTypes(parsed.expression);
  const evaluation = evaluate(parsed.expression, given);
  return evaluation.kind === "error" ? `error ${evaluation.error.kind}` : JSON.stringify(evaluation.value);
}
