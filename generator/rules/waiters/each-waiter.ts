import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import type { Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import type { OperationShape } from "../../model/shape.js";
import { type Acceptor, type Waiter, waitable } from "../../model/traits/waiter-traits.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/** An acceptor with what it belongs to. */
export interface AcceptorPlace {
  readonly operation: OperationShape;
  readonly waiter: Waiter;
  readonly acceptor: Acceptor;
  /** Which acceptor of its waiter it is, from 0. */
  readonly index: number;
}

/** Every waiter of the model with its operation. */
export function* eachWaiter(model: Model): Iterable<readonly [OperationShape, Waiter]> {
  for (const [operation, waiters] of shapesWith(model, "operation", waitable)) {
    for (const waiter of waiters) yield [operation, waiter];
  }
}

/** Every acceptor of the model. */
export function* eachAcceptor(model: Model): Iterable<AcceptorPlace> {
  for (const [operation, waiter] of eachWaiter(model)) {
    for (const [index, acceptor] of waiter.acceptors.entries()) yield { operation, waiter, acceptor, index };
  }
}

/** A diagnostic about an acceptor. What the reference says of it begins with where it is. */
export function acceptorDiagnostic(
  { operation, waiter, index }: AcceptorPlace,
  part: Node,
  about: Pick<Diagnostic, "code" | "message" | "eventId"> & Partial<Diagnostic> & { reference: string },
): Diagnostic {
  const reference = `Waiter \`${waiter.name.value}\`, acceptor ${index}: ${about.reference}`;
  return traitDiagnostic(operation, waitable.id, part, { ...about, reference });
}
