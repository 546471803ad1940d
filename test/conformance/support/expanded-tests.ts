import type { Model } from "../../../generator/model/model.js";
import { traitOf } from "../../../generator/model/trait.js";
import { expandMalformedRequestTests } from "../../../generator/model/traits/expand-malformed-request-tests.js";
import {
  httpMalformedRequestTests,
  type HttpMalformedRequestTestCase,
} from "../../../generator/model/traits/test-traits.js";
import { shapesDifference, type PlainShapes } from "./plain-ast.js";

/** A malformed request as the reference expanded it. */
interface ExpandedTest {
  readonly op: string;
  readonly id: string;
}

/** How the malformed requests of a model, with their parameters filled in, differ from those of the reference. */
export function malformedRequestsDifference(text: string, model: Model): string | undefined {
  // The corpus describes the form of its own files.
  const oracle = JSON.parse(text) as readonly ExpandedTest[];
  const actual = new Map<string, unknown>();
  for (const operation of model.shapes.values()) {
    for (const test of traitOf(operation, httpMalformedRequestTests) ?? []) {
      for (const expanded of expandMalformedRequestTests(test)) {
        actual.set(`${operation.id} ${expanded.id}`, plainTest(operation.id, expanded));
      }
    }
  }
  const operations = new Set([...actual.keys()].map((key) => key.split(" ")[0]));
  const expected: PlainShapes = Object.fromEntries(
    oracle.filter(({ op }) => operations.has(op)).map((test) => [`${test.op} ${test.id}`, test]),
  );
  return shapesDifference(expected, Object.fromEntries(actual));
}

function plainTest(op: string, test: HttpMalformedRequestTestCase): unknown {
  const { documentation: _, request, response, ...rest } = test;
  return {
    op,
    ...rest,
    request: withoutEmpty(request),
    response: withoutEmpty(response),
  };
}

/** Maps as objects; what is empty the reference leaves out. */
function withoutEmpty(value: object): object {
  const entries = Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    const plain: unknown = part instanceof Map ? Object.fromEntries(part.entries()) : part;
    const isEmpty = typeof plain === "object" && plain !== null && Object.keys(plain).length === 0;
    return isEmpty ? [] : [[key, plain] as const];
  });
  return Object.fromEntries<unknown>(entries);
}
