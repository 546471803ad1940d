import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { ResourceShape, ServiceShape } from "../../model/shape.js";
import { nameOf } from "../../model/shape-id.js";
import { changesOf } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";

/** Operations and resources may be bound to services and resources at any time: nobody calls them yet. */
export const addedEntityBinding: Evaluator = function* (differences) {
  for (const { before, after } of changesOf(differences, "service", "resource")) {
    yield* addedBindings("Operation", before, after);
    yield* addedBindings("Resource", before, after);
  }
};

function* addedBindings(
  kind: "Operation" | "Resource",
  before: ServiceShape | ResourceShape,
  after: ServiceShape | ResourceShape,
): Generator<Diagnostic> {
  const property = kind === "Operation" ? "operations" : "resources";
  const known = new Set(before[property].map(({ target }) => target));
  const place = after.kind === "resource" ? "ToResource" : "ToService";
  for (const { target, span } of after[property]) {
    if (known.has(target)) continue;
    yield report({
      severity: "note",
      code: `diff/added-${kind === "Operation" ? "operation" : "resource"}-binding`,
      eventId: `Added${kind}Binding.${place}.${nameOf(target)}`,
      shape: after,
      span,
      message: `\`${target}\` is new in the ${after.kind} \`${after.id}\`.`,
      reference: `${kind} binding of \`${target}\` was added to the ${after.kind} shape, \`${after.id}\``,
    });
  }
}
