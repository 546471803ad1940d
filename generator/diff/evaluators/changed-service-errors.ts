import { changesOf } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";

/** The same of the errors that all operations of a service share. */
export const changedServiceErrors: Evaluator = function* (differences) {
  for (const { before, after } of changesOf(differences, "service")) {
    const known = new Set(before.errors.map(({ target }) => target));
    const left = new Set(after.errors.map(({ target }) => target));
    for (const { target, span } of after.errors) {
      if (known.has(target)) continue;
      yield report({
        severity: "warning",
        code: "diff/added-service-error",
        eventId: "AddedServiceError",
        shape: after,
        span,
        message: `\`${target}\` is a new error of all operations of \`${after.id}\`.`,
        reference: `The \`${target}\` error was added to the \`${after.id}\` service, making this error common to all operations within the service. This is backward-compatible if the error is only encountered as a result of a change in behavior of the client (for example, the client sends a new parameter to an operation).`,
        hint: "clients in use do not know it; it should only follow on something new that a client does.",
      });
    }
    for (const { target } of before.errors) {
      if (left.has(target)) continue;
      yield report({
        severity: "warning",
        code: "diff/removed-service-error",
        eventId: "RemovedServiceError",
        shape: after,
        message: `\`${target}\` is no error of all operations of \`${after.id}\` any more.`,
        reference: `The \`${target}\` error was removed from the \`${after.id}\` service. This means that it is no longer considered an error common to all operations within the service.`,
      });
    }
  }
};
