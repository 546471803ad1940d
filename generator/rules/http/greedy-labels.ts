import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { labelsOf, type UriLabel } from "../../model/knowledge/uri-pattern.js";
import type { Model } from "../../model/model.js";
import { stringSpan } from "../../model/string-span.js";
import type { Rule } from "../rule.js";
import { type HttpOperation, httpOperations } from "./http-operations.js";

/**
 * A URI has at most one greedy label, and no label follows it: most servers could not tell where it ends.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#greedy-labels
 */
export const greedyLabels: Rule = { id: "HttpUriGreedyLabel", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const operation of httpOperations(model)) {
    if (operation.parsed.problems.length > 0) continue;
    const uriLabels = labelsOf(operation.binding.uri);
    const first = uriLabels.findIndex(({ isGreedy }) => isGreedy);
    if (first === -1) continue;
    for (const label of uriLabels.slice(first + 1, first + MAX_LABELS)) {
      if (label.isGreedy) yield secondGreedy(operation, label);
      yield afterGreedy(operation, label);
    }
  }
}

/** So many labels are told of; finding the place of each takes the whole text. */
const MAX_LABELS = 20;

function secondGreedy({ operation, uri }: HttpOperation, label: UriLabel): Diagnostic {
  return {
    severity: "danger",
    code: "http/second-greedy-label",
    eventId: "HttpUriGreedyLabel.MultipleGreedyLabels",
    message: `\`{${label.name}+}\` is the second greedy label.`,
    reference: `At most one greedy label segment may exist in a pattern: ${uri.value}`,
    span: stringSpan(uri, label.start, label.end),
    shapeId: operation.id,
    hint: "a URI has at most one greedy label.",
  };
}

function afterGreedy({ operation, uri }: HttpOperation, label: UriLabel): Diagnostic {
  return {
    severity: "danger",
    code: "http/label-after-greedy",
    eventId: "HttpUriGreedyLabel.GreedyLabelIsNotLastLabel",
    message: `The label \`${label.name}\` follows a greedy label.`,
    reference: `A greedy label must be the last label in its pattern: ${uri.value}`,
    span: stringSpan(uri, label.start, label.end),
    shapeId: operation.id,
    hint: "a greedy label is the last label of its URI.",
  };
}
