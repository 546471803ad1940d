import type { StringNode } from "../../model/node.js";
import type { SelectorProblem } from "../../model/select/parse-selector.js";
import { stringSpan } from "../../model/string-span.js";
import type { MetadataProblem } from "./metadata-problem.js";

/** A selector in metadata that cannot be read; `prefix` is how the reference begins. */
export function malformedSelector(node: StringNode, problem: SelectorProblem, prefix = ""): MetadataProblem {
  const start = Math.min(problem.offset, Math.max(0, node.value.length - 1));
  return {
    code: "metadata/malformed-selector",
    message: `The selector cannot be read: ${problem.message.replace(/^[A-Z]/, (letter) => letter.toLowerCase())}`,
    reference: prefix + problem.reference,
    node: { ...node, span: stringSpan(node, start, start + 1) },
  };
}
