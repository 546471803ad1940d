import { getShape } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import { changesOf } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";

/**
 * Clients handle the errors that they know. A new one is harmless only where it needs a call that no client could make
 * before; one that is gone is handled in vain.
 */
export const changedOperationErrors: Evaluator = function* (differences) {
  for (const { before, after } of changesOf(differences, "operation")) {
    const known = new Set(before.errors.map(({ target }) => target));
    const left = new Set(after.errors.map(({ target }) => target));
    for (const error of left) {
      if (known.has(error)) continue;
      yield report({
        severity: "warning",
        code: "diff/added-operation-error",
        eventId: `AddedOperationError.${nameOf(error)}`,
        shape: after,
        span: getShape(differences.after, error)?.span,
        message: `\`${error}\` is a new error of \`${after.id}\`.`,
        reference: `The \`${error}\` error was added to the \`${after.id}\` operation. This is backward-compatible if the error is only encountered as a result of a change in behavior of the client (for example, the client sends a new parameter to an operation).`,
        hint: "clients in use do not know it; it should only follow on something new that a client does.",
      });
    }
    for (const error of known) {
      if (left.has(error)) continue;
      yield report({
        severity: "warning",
        code: "diff/removed-operation-error",
        eventId: `RemovedOperationError.${nameOf(error)}`,
        shape: after,
        message: `\`${error}\` is no error of \`${after.id}\` any more.`,
        reference: `The \`${error}\` error was removed from the \`${after.id}\` operation.`,
      });
    }
  }
};
