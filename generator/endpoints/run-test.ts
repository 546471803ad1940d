import type { EndpointTest } from "../model/traits/endpoint-rule-traits.js";
import { type Resolution, resolveEndpoint } from "./evaluate.js";
import { earlierPartitions, partitions } from "./partition.js";
import type { DecisionDiagram, RuleSet } from "./rule-set.js";
import {
  equalValues,
  type RuleRecord,
  type RuleValue,
  valueInModel,
  valueInReference,
  valueOfNode,
} from "./rule-value.js";

/** How a test of endpoint rules fails: a clause that goes on after a colon, and the words of Smithy's reference. */
export interface TestFailure {
  readonly message: string;
  readonly reference: string;
}

/**
 * Runs a test of endpoint rules; undefined where it comes out as it should. Partitions change, and a model is of its
 * time: what was right when it was written is not wrong now.
 */
export function runTest(rules: RuleSet | DecisionDiagram, test: EndpointTest): TestFailure | undefined {
  const parameters = new Map(
    Array.from(test.params?.entries ?? [], ([name, { value }]) => [name, valueOfNode(value)]),
  );
  const failure = judge(test, resolveEndpoint(rules, parameters, partitions));
  if (failure === undefined) return undefined;
  return judge(test, resolveEndpoint(rules, parameters, earlierPartitions)) && failure;
}

function judge({ expect }: EndpointTest, actual: Resolution): TestFailure | undefined {
  if (actual.kind === "fault") return actual;
  if (expect.kind === "error") {
    if (actual.kind === "error" && actual.message === expect.message) return undefined;
    return {
      message: `expected the error \`${expect.message}\`, found ${inWords(actual)}`,
      reference: `${referencePrefix}Expected error \`${expect.message}\` but got \`${inReference(actual)}\``,
    };
  }
  const { url } = expect;
  const headers = expect.headers === undefined ? new Map() : valueOfNode(expect.headers);
  const properties = expect.properties === undefined ? new Map() : valueOfNode(expect.properties);
  if (
    actual.kind === "endpoint" &&
    actual.url === url &&
    equalValues(actual.headers, headers) &&
    equalValues(actual.properties, properties)
  ) {
    return undefined;
  }
  const expected = new Map([
    ["url", url],
    ["headers", headers],
    ["properties", properties],
  ]);
  return {
    message: `expected the endpoint \`${valueInModel(withoutEmpty(expected))}\`, found ${inWords(actual)}`,
    reference: `${referencePrefix}Expected endpoint:`,
  };
}

const referencePrefix = "software.amazon.smithy.model.SourceException: ";

function inWords(actual: Exclude<Resolution, { kind: "fault" }>): string {
  if (actual.kind === "error") return `the error \`${actual.message}\``;
  return `the endpoint \`${valueInModel(withoutEmpty(recordOf(actual)))}\``;
}

function inReference(actual: Exclude<Resolution, { kind: "fault" }>): string {
  return actual.kind === "error" ? actual.message : valueInReference(recordOf(actual));
}

function recordOf({ url, headers, properties }: Extract<Resolution, { kind: "endpoint" }>): RuleRecord {
  return new Map<string, RuleValue>([
    ["url", url],
    ["headers", headers],
    ["properties", properties],
  ]);
}

function withoutEmpty(record: RuleRecord): RuleRecord {
  return new Map(Array.from(record).filter(([, value]) => !(value instanceof Map) || value.size > 0));
}
