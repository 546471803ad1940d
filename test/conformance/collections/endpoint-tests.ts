import { builtin } from "../../../generator/builtin.js";
import { type Partition, partitions } from "../../../generator/endpoints/partition.js";
import { readPartitions } from "../../../generator/endpoints/read-partitions.js";
import { readRuleSet } from "../../../generator/endpoints/read-rule-set.js";
import type { RuleSet } from "../../../generator/endpoints/rule-set.js";
import { parseJson } from "../../../generator/inputs/data/json.js";
import type { ServiceDefinition } from "../../../generator/model/fragment.js";
import type { Node } from "../../../generator/model/node.js";
import { type EndpointTest, endpointTests } from "../../../generator/model/traits/endpoint-rule-traits.js";
import { readSource } from "../../../generator/pipeline.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import type { Collection, ConformanceCase, Corpus } from "../collection.js";
import { compileRuleSets, type ResolveEndpoint } from "../support/compiled-rules.js";
import { endpointDifference } from "../support/endpoint-difference.js";
import { plainParameters } from "../support/plain-value.js";

/** The endpoint tests of AWS's models, each through the function that is generated of the model's rules. */
export const endpointTestCases: Collection = {
  name: "endpoint-tests",
  cases: async (corpus) => {
    const models = corpus.list("aws-models").filter((path) => path.endsWith(".json"));
    if (models.length === 0) return undefined;
    const tested = models.flatMap((path) => servicesOf(corpus, path));
    const compiled = await compileRuleSets(
      tested.map(({ rules }) => rules),
      partitionsOf(corpus),
      "endpoint-tests",
    );
    return tested.flatMap((service, index) => casesOf(service, compiled[index]));
  },
};

interface TestedService {
  readonly name: string;
  readonly rules: RuleSet;
  readonly tests: readonly EndpointTest[];
}

function servicesOf(corpus: Corpus, path: string): readonly TestedService[] {
  const { value } = readSource(new SourceFile(path, corpus.read(path)), [builtin]);
  return value.shapes.flatMap((shape) => {
    if (shape.kind !== "service") return [];
    const tests = traitOf(shape, endpointTests.id);
    const node = traitOf(shape, "smithy.rules#endpointRuleSet");
    const read = node && readRuleSet(node);
    if (tests === undefined || read?.kind !== "sound") return [];
    const name = path.slice("aws-models/".length, -".json".length);
    return [{ name, rules: read.rules, tests: endpointTests.read(tests) }];
  });
}

function casesOf(
  { name, tests }: TestedService,
  resolve: ResolveEndpoint | undefined,
): readonly ConformanceCase[] {
  return tests.map((test, index) => ({
    name: `${name} ${index + 1}`,
    difference: () =>
      resolve === undefined
        ? "not compiled"
        : endpointDifference(resolve, plainParameters(test.params), test),
  }));
}

const oracle = "smithy/oracle/partitions.5de310b663.json";

/** The partitions of the models' time. */
function partitionsOf(corpus: Corpus): readonly Partition[] {
  if (!corpus.has(oracle)) return partitions;
  const { value } = parseJson(new SourceFile(oracle, corpus.read(oracle)));
  return (value && readPartitions(value)) ?? partitions;
}

function traitOf({ traits }: ServiceDefinition, id: string): Node | undefined {
  return traits.find(({ trait }) => trait.candidates[0] === id)?.value;
}
