import type { Severity } from "../../diagnostics/diagnostic.js";
import { memoise } from "../../model/knowledge/memoise.js";
import type { Model } from "../../model/model.js";
import { getEntry, getString, type Node, type ObjectNode } from "../../model/node.js";
import { parseSelector } from "../../model/select/parse-selector.js";
import type { Selector } from "../../model/select/selector.js";
import {
  type Complain,
  expectElements,
  expectObject,
  expectOneOf,
  expectText,
  type MetadataProblem,
  wrongType,
} from "./metadata-problem.js";
import { malformedSelector } from "./selector-problem.js";

/**
 * An entry of the metadata `validators`: which validator runs, and what becomes of its findings.
 * Spec: https://smithy.io/2.0/spec/model-validation.html#validator-definition
 */
export interface ValidatorDefinition {
  readonly node: ObjectNode;
  readonly name: string;
  /** Takes the place of the name in the ids of events. */
  readonly id: string;
  /** Takes the place of every message; `{super}` in it stands for that message. */
  readonly message: string | undefined;
  readonly severity: Severity | undefined;
  /** Where findings about shapes count; everywhere if there are none. */
  readonly namespaces: ReadonlySet<string>;
  /** Which shapes findings count for. */
  readonly selector: Selector | undefined;
  readonly configuration: ObjectNode;
}

/** The definitions that can be read, and what is wrong with the others. */
export interface ReadDefinitions {
  readonly definitions: readonly ValidatorDefinition[];
  readonly problems: readonly MetadataProblem[];
}

/** All entries of the metadata `validators`, in their order. */
export const validatorDefinitions = memoise((model: Model): ReadDefinitions => {
  const problems: MetadataProblem[] = [];
  const complain: Complain = (problem) => void problems.push(problem);
  const node = model.metadata.get("validators");
  const elements =
    node === undefined
      ? []
      : expectElements(node, complain, (type) => `validators must be an array. Found ${type}.`);
  const definitions = elements.flatMap((element) => readDefinition(element, complain) ?? []);
  return { definitions, problems };
});

function readDefinition(element: Node, complain: Complain): ValidatorDefinition | undefined {
  const node = expectObject(
    element,
    complain,
    (type) => `Each element of \`validators\` must be an object. Found ${type}.`,
  );
  const name = node && expectText(node, "name", complain);
  if (node === undefined || name === undefined) return undefined;
  const problems: MetadataProblem[] = [];
  const note: Complain = (problem) => void problems.push(problem);
  const definition = {
    node,
    name,
    id: optionalText(node, "id", note) ?? name,
    message: optionalText(node, "message", note),
    severity: readSeverity(node, note),
    namespaces: readNamespaces(node, note),
    configuration: readConfiguration(node, note),
    selector: readSelector(node, note),
  };
  const [first] = problems;
  if (first === undefined) return definition;
  complain(first);
  return undefined;
}

function optionalText(node: ObjectNode, key: string, complain: Complain): string | undefined {
  const value = getEntry(node, key);
  if (value !== undefined && value.kind !== "string") complain(wrongOptional(value, key, "a string"));
  return getString(value);
}

const severities = { DANGER: "danger", WARNING: "warning", NOTE: "note" } as const;
const severityNames = ["DANGER", "WARNING", "NOTE"] as const;

function readSeverity(node: ObjectNode, complain: Complain): Severity | undefined {
  if (getEntry(node, "severity") === undefined) return undefined;
  const name = expectOneOf(node, "severity", severityNames, complain);
  return name === undefined ? undefined : severities[name];
}

function readNamespaces(node: ObjectNode, complain: Complain): ReadonlySet<string> {
  const value = getEntry(node, "namespaces");
  if (value === undefined) return new Set();
  const elements = expectElements(
    value,
    complain,
    (type) => `Expected \`namespaces\` to be an array of strings. Found ${type}.`,
  );
  for (const element of elements) {
    if (element.kind !== "string") complain(wrongType(element, "namespaces", "an array of strings"));
  }
  return new Set(elements.flatMap((element) => getString(element) ?? []));
}

function readConfiguration(node: ObjectNode, complain: Complain): ObjectNode {
  const value = getEntry(node, "configuration");
  if (value?.kind === "object") return value;
  if (value !== undefined) complain(wrongOptional(value, "configuration", "an object"));
  return { kind: "object", entries: new Map(), span: node.span };
}

function readSelector(node: ObjectNode, complain: Complain): Selector | undefined {
  const value = getEntry(node, "selector");
  if (value === undefined) return undefined;
  if (value.kind !== "string") {
    complain(wrongOptional(value, "selector", "a string"));
    return undefined;
  }
  const parsed = parseSelector(value.value);
  if (parsed.kind === "selector") return parsed.selector;
  complain(malformedSelector(value, parsed.problem));
  return undefined;
}

function wrongOptional(node: Node, key: string, expected: string): MetadataProblem {
  return {
    ...wrongType(node, key, expected),
    reference: `Expected \`${key}\` to be ${expected}; found ${node.kind}`,
  };
}
