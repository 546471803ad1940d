import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Node } from "../../model/node.js";
import type { MetadataChange } from "../differences.js";
import type { Evaluator } from "../evaluator.js";
import { printValue } from "../show-value.js";

/** Tools read metadata, and what they read there should not go away or change unseen. */
export const changedMetadata: Evaluator = function* ({ metadata }) {
  for (const change of metadata) yield findingOf(change);
};

function findingOf({ key, before, after }: MetadataChange): Diagnostic {
  if (after !== undefined && before !== undefined) return changed(key, before, after);
  return before === undefined ? added(key, after) : removed(key, before);
}

function added(key: string, value: Node | undefined): Diagnostic {
  return {
    severity: "note",
    code: "diff/added-metadata",
    eventId: "AddedMetadata",
    message: `The metadata \`${key}\` is new.`,
    reference: `Metadata key \`${key}\` was added with the following value: ${value ? printValue(value) : ""}`,
    ...(value && { span: value.span }),
  };
}

function changed(key: string, before: Node, after: Node): Diagnostic {
  return {
    severity: "warning",
    code: "diff/changed-metadata",
    eventId: "ChangedMetadata",
    message: `The metadata \`${key}\` has another value.`,
    reference: `Metadata key \`${key}\` was changed from ${printValue(before)} to ${printValue(after)}`,
    span: after.span,
  };
}

function removed(key: string, value: Node): Diagnostic {
  return {
    severity: "danger",
    code: "diff/removed-metadata",
    eventId: `RemovedMetadata.${key}`,
    message: `The metadata \`${key}\` is gone.`,
    reference: `Metadata key \`${key}\` was removed with the following value: ${printValue(value)}`,
    span: value.span,
  };
}
