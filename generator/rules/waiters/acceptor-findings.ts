import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { JmespathProblem } from "../../jmespath/check-types.js";
import type { JmespathSyntaxError } from "../../jmespath/syntax-error.js";
import type { StringNode } from "../../model/node.js";
import { acceptorDiagnostic, type AcceptorPlace } from "./each-waiter.js";
import { problemFinding, referencePlace, syntaxFinding } from "./jmespath-findings.js";

/** An expression of an acceptor that cannot be read. `what` is how the reference goes on. */
export function acceptorSyntax(
  place: AcceptorPlace,
  node: StringNode,
  error: JmespathSyntaxError,
  what: string,
): Diagnostic {
  const subject = `An expression of the waiter \`${place.waiter.name.value}\``;
  return acceptorDiagnostic(place, node, {
    code: "waiter/jmespath-syntax",
    eventId: "WaitableTrait",
    ...syntaxFinding(subject, node, error),
    reference: `Invalid JMESPath expression${what} (${node.value}): ${error.reference}`,
  });
}

/** A problem in an expression of an acceptor. */
export function acceptorProblem(
  place: AcceptorPlace,
  node: StringNode,
  problem: JmespathProblem,
): Diagnostic {
  const subject = `In the waiter \`${place.waiter.name.value}\``;
  return acceptorDiagnostic(place, node, {
    severity: problem.severity,
    code: problemCodes[problem.severity],
    eventId: eventIdOf(place, problem),
    ...problemFinding(subject, node, problem),
    reference:
      `Problem found in JMESPath expression (${node.value}): ${problem.reference} ` +
      referencePlace(node, problem),
  });
}

const problemCodes = {
  error: "waiter/jmespath-error",
  danger: "waiter/jmespath-danger",
  warning: "waiter/jmespath-warning",
} as const;

function eventIdOf({ waiter, index }: AcceptorPlace, { severity }: JmespathProblem): string {
  if (severity === "error") return "WaitableTrait";
  const kind = severity === "danger" ? "JmespathEventDanger" : "JmespathEventWarning";
  return `WaitableTraitJmespathProblem.${kind}.${waiter.name.value}.${index}`;
}
