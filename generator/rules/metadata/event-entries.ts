import type { Severity } from "../../diagnostics/diagnostic.js";
import { memoise } from "../../model/knowledge/memoise.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node, type ObjectNode } from "../../model/node.js";
import { type Complain, expectOneOf, expectText, type MetadataProblem } from "./metadata-problem.js";

/** The events that an entry of metadata is about, by id and namespace; `*` stands for any namespace. */
interface EventEntry {
  readonly id: string;
  readonly namespace: string;
}

/**
 * An entry of the metadata `suppressions`.
 * Spec: https://smithy.io/2.0/spec/model-validation.html#suppression-metadata
 */
export interface Suppression extends EventEntry {
  readonly reason: string | undefined;
}

/**
 * An entry of the metadata `severityOverrides`.
 * Spec: https://smithy.io/2.0/spec/model-validation.html#severity-overrides
 */
export interface SeverityOverride extends EventEntry {
  readonly severity: Severity;
}

/** The entries that can be read, and what is wrong with the others. */
export interface EventEntries {
  readonly suppressions: readonly Suppression[];
  readonly overrides: readonly SeverityOverride[];
  readonly problems: readonly MetadataProblem[];
}

/** What the metadata of a model says about events. */
export const eventEntries = memoise((model: Model): EventEntries => {
  const problems: MetadataProblem[] = [];
  const complain: Complain = (problem) => void problems.push(problem);
  const read = <Entry>(key: string, readOne: (node: ObjectNode, complain: Complain) => Entry | undefined) =>
    entriesOf(model.metadata.get(key), complain).flatMap((node) => readOne(node, complain) ?? []);
  return {
    suppressions: read("suppressions", readSuppression),
    overrides: read("severityOverrides", readOverride),
    problems,
  };
});

// One element that is no object spoils them all: then something else was meant.
function entriesOf(node: Node | undefined, complain: Complain): readonly ObjectNode[] {
  if (node === undefined) return [];
  if (node.kind !== "array") {
    complain(noArray(node));
    return [];
  }
  const stranger = node.elements.findIndex(({ kind }) => kind !== "object");
  const element = node.elements[stranger];
  if (element !== undefined) {
    complain(noObject(element, stranger));
    return [];
  }
  return node.elements.flatMap((entry) => (entry.kind === "object" ? [entry] : []));
}

function readSuppression(node: ObjectNode, complain: Complain): Suppression | undefined {
  const entry = readEntry(node, complain);
  if (entry === undefined) return undefined;
  if (getEntry(node, "reason") === undefined) return { ...entry, reason: undefined };
  const reason = expectText(node, "reason", complain);
  return reason === undefined ? undefined : { ...entry, reason };
}

function readOverride(node: ObjectNode, complain: Complain): SeverityOverride | undefined {
  const entry = readEntry(node, complain);
  const severity = entry && expectOneOf(node, "severity", ["WARNING", "DANGER"], complain);
  if (entry === undefined || severity === undefined) return undefined;
  return { ...entry, severity: severity === "DANGER" ? "danger" : "warning" };
}

function readEntry(node: ObjectNode, complain: Complain): EventEntry | undefined {
  const id = expectText(node, "id", complain);
  const namespace = id === undefined ? undefined : expectText(node, "namespace", complain);
  return id === undefined || namespace === undefined ? undefined : { id, namespace };
}

function noArray(node: Node): MetadataProblem {
  return {
    code: "metadata/wrong-type",
    message: "This must be an array of objects.",
    reference: `Expected array, but found ${node.kind}.`,
    node,
  };
}

function noObject(node: Node, index: number): MetadataProblem {
  return {
    code: "metadata/wrong-type",
    message: `Element ${index} must be an object, as all of them.`,
    reference: `Expected array element ${index} to be a object but found ${node.kind}.`,
    node,
  };
}
