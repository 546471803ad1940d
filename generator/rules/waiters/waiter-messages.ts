import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { withArticle } from "../../jmespath/check-types.js";
import { elementAt } from "../../jmespath/described-value.js";
import type { Model } from "../../model/model.js";
import type { StringNode } from "../../model/node.js";
import type { Rule } from "../rule.js";
import { acceptorProblem, acceptorSyntax } from "./acceptor-findings.js";
import { describeShape } from "./describe-shape.js";
import { acceptorDiagnostic, type AcceptorPlace, eachAcceptor } from "./each-waiter.js";
import { examine } from "./jmespath-findings.js";
import { getOutputShape } from "./operation-shapes.js";

/**
 * The message of a failure is a JMESPath expression that leads through the output to a string, or to strings: people
 * read it.
 * Spec: https://smithy.io/2.0/additional-specs/waiters.html#acceptor-structure
 */
export const waiterMessages: Rule = { id: "WaitableTrait", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const place of eachAcceptor(model)) {
    const { state, message } = place.acceptor;
    if (state === "failure" && message !== undefined) yield* checkMessage(model, place, message);
  }
}

function* checkMessage(model: Model, place: AcceptorPlace, message: StringNode): Iterable<Diagnostic> {
  const examined = examine(message, describeShape(model, getOutputShape(model, place.operation)));
  if (examined.kind === "error") {
    yield acceptorSyntax(place, message, examined.error, " in `message`");
    return;
  }
  const { value, problems } = examined.check;
  for (const problem of problems) yield acceptorProblem(place, message, problem);
  if (value.kind === "string") return;
  if (value.kind !== "array") {
    const reference = `this expression was statically determined to return a \`${value.kind}\` type.`;
    yield notText(place, message, withArticle(value.kind), reference);
    return;
  }
  const element = elementAt(value, 0).kind;
  if (element === "string") return;
  const reference = `this expression resolves to an array of \`${element}\`.`;
  yield notText(place, message, `an array with ${withArticle(element)}`, reference);
}

function notText(place: AcceptorPlace, message: StringNode, found: string, reference: string): Diagnostic {
  return acceptorDiagnostic(place, message, {
    code: "waiter/message-type",
    eventId: "WaitableTrait",
    message: `The message of the waiter \`${place.waiter.name.value}\` is ${found}, not a string or an array of strings.`,
    reference:
      "The `message` JMESPath expression must resolve to a string or an array of strings, but " + reference,
  });
}
