import { builtin } from "../../../generator/builtin.js";
import { partitions } from "../../../generator/endpoints/partition.js";
import { readDiagram } from "../../../generator/endpoints/read-diagram.js";
import { type ReadResult, readRuleSet } from "../../../generator/endpoints/read-rule-set.js";
import type { DecisionDiagram, RuleSet } from "../../../generator/endpoints/rule-set.js";
import { runTest } from "../../../generator/endpoints/run-test.js";
import type { ServiceDefinition } from "../../../generator/model/fragment.js";
import type { Node } from "../../../generator/model/node.js";
import { type EndpointTest, endpointTests } from "../../../generator/model/traits/endpoint-rule-traits.js";
import { readSource } from "../../../generator/pipeline.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import type { Collection, ConformanceCase, Corpus } from "../collection.js";
import { compileRuleSets } from "../support/compiled-rules.js";
import { endpointDifference } from "../support/endpoint-difference.js";
import { plainParameters } from "../support/plain-value.js";

/** Endpoint rules with tests: each test of the suite is a case, and each service of AWS with all that it tests. */
export const endpointRules: Collection = {
  name: "endpoint-rules",
  cases: async (corpus) => {
    const suite = corpus.list("smithy/endpoint-rules").filter((path) => path.endsWith(".smithy"));
    const models = corpus.list("aws-models").filter((path) => path.endsWith(".json"));
    if (suite.length + models.length === 0) return undefined;
    return [
      ...(await Promise.all(suite.map((path) => testsOf(corpus, path)))).flat(),
      ...models.map((path) => modelOf(corpus, path)),
    ];
  },
};

/** The tests of a file of the suite: the rules are followed as they are, and as the code that is generated of them. */
async function testsOf(corpus: Corpus, path: string): Promise<readonly ConformanceCase[]> {
  const name = path.slice("smithy/endpoint-rules/".length, -".smithy".length);
  const compiled = await compiledDifferencesIn(corpus, path, name);
  return differencesIn(corpus, path).map((difference, index) => ({
    name: `${name} ${index + 1}`,
    difference: () => difference() ?? compiled[index]?.(),
  }));
}

async function compiledDifferencesIn(
  corpus: Corpus,
  path: string,
  name: string,
): Promise<readonly (() => string | undefined)[]> {
  const tested = servicesOf(corpus, path).flatMap((service) => {
    const rules = rulesOf(service).flatMap((result) => (result.kind === "sound" ? [result.rules] : []));
    return rules.flatMap((found) =>
      found.kind === "tree" ? [{ rules: found, tests: testsIn(service) }] : [],
    );
  });
  const ruleSets = tested.map(({ rules }) => rules);
  const compiled = await compileRuleSets(ruleSets, partitions, `endpoint-rules/${name}`);
  return tested.flatMap(({ tests }, index) =>
    tests.map((test) => () => {
      const resolve = compiled[index];
      return resolve && endpointDifference(resolve, plainParameters(test.params), test);
    }),
  );
}

/** The tests of one model, in one case: there are fifteen thousand of them. */
function modelOf(corpus: Corpus, path: string): ConformanceCase {
  return {
    name: path.slice("aws-models/".length, -".json".length),
    difference: () => {
      const failures = differencesIn(corpus, path).flatMap((difference) => difference() ?? []);
      return failures.length === 0 ? undefined : failures.join("\n");
    },
  };
}

/** For each test of a model, the question how it differs. Every rule set of a service is held against its tests. */
function differencesIn(corpus: Corpus, path: string): readonly (() => string | undefined)[] {
  return servicesOf(corpus, path).flatMap((service) => {
    const rules = rulesOf(service);
    return testsIn(service).map((test) => () => {
      const failures = rules.flatMap((result) => failureOf(result, test) ?? []);
      return failures.length === 0 ? undefined : failures.join("\n");
    });
  });
}

function servicesOf(corpus: Corpus, path: string): readonly ServiceDefinition[] {
  const { value } = readSource(new SourceFile(path, corpus.read(path)), [builtin]);
  return value.shapes.filter((shape) => shape.kind === "service");
}

function testsIn(service: ServiceDefinition): readonly EndpointTest[] {
  const tests = traitOf(service, endpointTests.id);
  return tests === undefined ? [] : endpointTests.read(tests);
}

function failureOf(result: ReadResult<RuleSet | DecisionDiagram>, test: EndpointTest): string | undefined {
  return result.kind === "broken" ? result.problems[0]?.message : runTest(result.rules, test)?.message;
}

function rulesOf(service: ServiceDefinition): readonly ReadResult<RuleSet | DecisionDiagram>[] {
  const tree = traitOf(service, "smithy.rules#endpointRuleSet");
  const diagram = traitOf(service, "smithy.rules#endpointBdd");
  return [tree && readRuleSet(tree), diagram && readDiagram(diagram)].filter(
    (result) => result !== undefined,
  );
}

function traitOf({ traits }: ServiceDefinition, id: string): Node | undefined {
  return traits.find(({ trait }) => trait.candidates[0] === id)?.value;
}
