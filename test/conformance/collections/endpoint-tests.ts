import { builtin } from "../../../generator/builtin.js";
import { type Partition, partitions } from "../../../generator/endpoints/partition.js";
import { readPartitions } from "../../../generator/endpoints/read-partitions.js";
import { readRuleSet } from "../../../generator/endpoints/read-rule-set.js";
import type { RuleSet } from "../../../generator/endpoints/rule-set.js";
import { parseJson } from "../../../generator/inputs/data/json.js";
import type { ServiceDefinition } from "../../../generator/model/fragment.js";
import type { Node } from "../../../generator/model/node.js";
import { type EndpointTest, endpointTests } from "../../../generator/model/traits/endpoint-rule-traits.js";
import type { ShapeId } from "../../../generator/model/shape-id.js";
import { planService } from "../../../generator/plan/plan-service.js";
import { readSource } from "../../../generator/pipeline.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import type { Collection, ConformanceCase, Corpus } from "../collection.js";
import { compileRuleSets, type ResolveEndpoint } from "../support/compiled-rules.js";
import { compileParameters } from "../support/compiled-parameters.js";
import { endpointDifference } from "../support/endpoint-difference.js";
import { loadModel } from "../support/load-model.js";
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
    const cases: ConformanceCase[] = [];
    for (const [index, service] of tested.entries()) {
      const resolve = compiled[index];
      if (resolve === undefined) continue;
      cases.push(...parameterCases(service, resolve), ...(await inputCases(service, resolve, corpus)));
    }
    return cases;
  },
};

interface TestedService {
  readonly name: string;
  readonly id: ShapeId;
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
    return [{ name, id: shape.id, rules: read.rules, tests: endpointTests.read(tests) }];
  });
}

/** The tests themselves: parameters, and the endpoint they have. */
function parameterCases(
  { name, tests }: TestedService,
  resolve: ResolveEndpoint,
): readonly ConformanceCase[] {
  return tests.map((test, index) => ({
    name: `${name} ${index + 1}`,
    difference: () => endpointDifference(resolve, plainParameters(test.params), test),
  }));
}

/** The calls of clients that come to the parameters of a test, from their settings and inputs on. */
async function inputCases(
  { name, id, tests }: TestedService,
  resolve: ResolveEndpoint,
  corpus: Corpus,
): Promise<readonly ConformanceCase[]> {
  if (tests.every(({ operationInputs }) => operationInputs.length === 0)) return [];
  const { value: model } = await loadModel(corpus, [`aws-models/${name}.json`]);
  const service = model.shapes.get(id);
  if (service?.kind !== "service") return [];
  const parametersOf = await compileParameters(
    planService(model, service, undefined),
    `endpoint-inputs/${name}`,
  );
  return tests.flatMap((test, index) =>
    test.operationInputs.map((input, call) => ({
      name: `${name} ${index + 1} call ${call + 1}`,
      difference: async () => endpointDifference(resolve, await parametersOf(input), test),
    })),
  );
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
