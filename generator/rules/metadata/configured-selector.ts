import { getEntry, type ObjectNode, type StringNode } from "../../model/node.js";
import { jsonText } from "../../model/node-text.js";
import { parseSelector } from "../../model/select/parse-selector.js";
import type { Selector } from "../../model/select/selector.js";
import { type MetadataProblem, wrongType } from "./metadata-problem.js";
import { malformedSelector } from "./selector-problem.js";

/** The selector of a configuration, with its text on one line. */
export interface ConfiguredSelector {
  readonly kind: "selector";
  readonly node: StringNode;
  readonly text: string;
  readonly selector: Selector;
}

/** Reads the entry `selector` that the configuration of a validator has to have. */
export function readSelector(
  configuration: ObjectNode,
): ConfiguredSelector | { readonly kind: "problem"; readonly problem: MetadataProblem } {
  const node = getEntry(configuration, "selector");
  if (node === undefined) return { kind: "problem", problem: missingSelector(configuration) };
  const prefix = `Deserialization error at (/selector): unable to create ${selectorType} from ${jsonText(node)}: `;
  if (node.kind !== "string") {
    const problem = wrongType(node, "selector", "a string");
    return { kind: "problem", problem: { ...problem, reference: prefix + problem.reference } };
  }
  const parsed = parseSelector(node.value);
  if (parsed.kind === "problem") {
    const problem = malformedSelector(node, parsed.problem, `${prefix}${fromNode}: `);
    return { kind: "problem", problem };
  }
  return { kind: "selector", node, text: oneLine(node.value), selector: parsed.selector };
}

const selectorType = "software.amazon.smithy.model.selector.Selector";
const fromNode = "Unable to deserialize Node using fromNode method";

/** The text of a selector as sentences show it. */
export function oneLine(selector: string): string {
  return selector.replace(/\s+/g, " ").trim();
}

function missingSelector(configuration: ObjectNode): MetadataProblem {
  return {
    code: "metadata/missing-entry",
    message: "`selector` is missing here.",
    reference: "selector is required",
    node: configuration,
  };
}
