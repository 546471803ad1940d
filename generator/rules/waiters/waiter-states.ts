import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import type { StringNode } from "../../model/node.js";
import type { OperationShape } from "../../model/shape.js";
import { type Waiter, waitable } from "../../model/traits/waiter-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { acceptorDiagnostic, type AcceptorPlace, eachAcceptor, eachWaiter } from "./each-waiter.js";

/**
 * A waiter can succeed, or it would wait until it fails; and only what fails is explained by a message.
 * Spec: https://smithy.io/2.0/additional-specs/waiters.html#acceptor-structure
 */
export const waiterStates: Rule = { id: "WaitableTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [operation, waiter] of eachWaiter(model)) {
    if (waiter.acceptors.every(({ state }) => state !== "success")) yield withoutSuccess(operation, waiter);
  }
  for (const place of eachAcceptor(model)) {
    const { message, state } = place.acceptor;
    if (message !== undefined && state !== "failure") yield needlessMessage(place, message);
  }
}

function withoutSuccess(operation: OperationShape, { name }: Waiter): Diagnostic {
  return traitDiagnostic(operation, waitable.id, name, {
    code: "waiter/without-success",
    eventId: "WaitableTrait",
    message: `The waiter \`${name.value}\` can never succeed.`,
    reference: `No success state matcher found for \`${waitable.id}\` trait waiter named \`${name.value}\``,
    hint: "one acceptor at least has the state `success`.",
  });
}

function needlessMessage(place: AcceptorPlace, message: StringNode): Diagnostic {
  const { waiter, acceptor } = place;
  return acceptorDiagnostic(place, message, {
    code: "waiter/message-without-failure",
    eventId: "WaitableTrait",
    message: `An acceptor of the waiter \`${waiter.name.value}\` has a message and the state \`${acceptor.state}\`.`,
    reference:
      "The `message` property is only valid on acceptors with a `failure` state, but found state " +
      `\`${acceptor.state}\`.`,
    hint: "a message explains a `failure`.",
  });
}
