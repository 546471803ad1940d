import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import { guess } from "../guess.js";
import type { Rule } from "../rule.js";
import { acceptorDiagnostic, eachAcceptor } from "./each-waiter.js";

/**
 * A waiter that looks for an error looks for one that the operation lists: any other name matches only what no model
 * tells of, such as errors of a framework.
 * Spec: https://smithy.io/2.0/additional-specs/waiters.html#matcher-union
 */
export const waiterErrors: Rule = { id: "WaitableTraitInvalidErrorType", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const place of eachAcceptor(model)) {
    const { operation, waiter, acceptor, index } = place;
    if (acceptor.matcher.kind !== "errorType") continue;
    const { error } = acceptor.matcher;
    const errors = [...new Set(operation.errors.map(({ target }) => target))];
    if (errors.some((id) => id === error.value || nameOf(id) === error.value)) continue;
    yield acceptorDiagnostic(place, error, {
      severity: "warning",
      code: "waiter/unknown-error",
      eventId: `WaitableTraitInvalidErrorType.${waiter.name.value}.${index}`,
      message: `\`${nameOf(operation.id)}\` does not list the error \`${error.value}\` that its waiter \`${waiter.name.value}\` looks for.`,
      reference:
        `errorType '${error.value}' not found on operation. This operation defines the following errors: ` +
        `[${errors.join(", ")}]`,
      ...guess(error.value, errors.map(nameOf), error.span),
    });
  }
}
