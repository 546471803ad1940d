import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { getEntry } from "../../model/node.js";
import { waitable } from "../../model/traits/waiter-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { eachWaiter } from "./each-waiter.js";

/**
 * The shortest pause of a waiter is not longer than its longest one: the pauses grow from the one to the other.
 * Spec: https://smithy.io/2.0/additional-specs/waiters.html#waiter-structure
 */
export const waiterDelays: Rule = { id: "WaitableTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [operation, { name, node, minDelay, maxDelay }] of eachWaiter(model)) {
    if (minDelay <= maxDelay) continue;
    yield traitDiagnostic(operation, waitable.id, getEntry(node, "minDelay") ?? getEntry(node, "maxDelay"), {
      code: "waiter/delays",
      eventId: "WaitableTrait",
      message: `The waiter \`${name.value}\` pauses at least ${minDelay} and at most ${maxDelay} seconds.`,
      reference:
        `\`${waitable.id}\` trait waiter named \`${name.value}\` has a \`minDelay\` value of ${minDelay} that is ` +
        `greater than its \`maxDelay\` value of ${maxDelay}`,
      hint: "`minDelay`, 2 by default, is not greater than `maxDelay`, 120 by default.",
    });
  }
}
