import type { ResourceShape } from "../../model/shape.js";
import { changesOf } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";

/** A resource keeps its identifiers: whoever holds one could not name it any more. */
export const changedResourceIdentifiers: Evaluator = function* (differences) {
  for (const { before, after } of changesOf(differences, "resource")) {
    const [was, is] = [show(before), show(after)];
    if (was === is) continue;
    yield report({
      severity: "error",
      code: "diff/changed-resource-identifiers",
      eventId: "ChangedResourceIdentifiers",
      shape: after,
      message: `The identifiers of \`${after.id}\` are \`${is}\` now, and were \`${was}\`.`,
      reference: `Identifiers of resource \`${after.id}\` changed from ${was} to ${is}.`,
      hint: "identifiers are what clients hold on to.",
    });
  }
};

/** Sorted by name: their order means nothing. */
function show({ identifiers }: ResourceShape): string {
  const entries = Array.from(identifiers, ([name, { target }]) => `${name}=${target}`);
  return `{${entries.sort().join(", ")}}`;
}
