import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { withArticle } from "../../jmespath/check-types.js";
import { type DescribedType, type DescribedValue, describeObject } from "../../jmespath/described-value.js";
import { getInputShape, getOutputShape } from "./operation-shapes.js";
import type { Model } from "../../model/model.js";
import type { PathComparator, PathMatcher } from "../../model/traits/waiter-traits.js";
import type { Rule } from "../rule.js";
import { acceptorProblem, acceptorSyntax } from "./acceptor-findings.js";
import { describeShape } from "./describe-shape.js";
import { acceptorDiagnostic, type AcceptorPlace, eachAcceptor } from "./each-waiter.js";
import { examine } from "./jmespath-findings.js";

/**
 * The path of a matcher is a JMESPath expression that leads through the operation's own shapes to what its comparator
 * compares. A path that leads nowhere never matches, and the waiter waits in vain.
 * Spec: https://smithy.io/2.0/additional-specs/waiters.html#pathmatcher-structure
 */
export const waiterPaths: Rule = { id: "WaitableTraitJmespathProblem", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const place of eachAcceptor(model)) {
    const { matcher } = place.acceptor;
    if (matcher.kind === "errorType" || matcher.kind === "success") continue;
    yield* checkPath(place, matcher, describeOutcome(model, place, matcher));
    if (matcher.comparator === "booleanEquals") yield* checkExpectedBoolean(place, matcher);
  }
}

function describeOutcome(model: Model, { operation }: AcceptorPlace, { kind }: PathMatcher): DescribedValue {
  const output = describeShape(model, getOutputShape(model, operation));
  if (kind === "output") return output;
  const input = describeShape(model, getInputShape(model, operation));
  return describeObject(
    new Map([
      ["input", input],
      ["output", output],
    ]),
  );
}

function* checkPath(
  place: AcceptorPlace,
  { path, comparator }: PathMatcher,
  outcome: DescribedValue,
): Iterable<Diagnostic> {
  const examined = examine(path, outcome);
  if (examined.kind === "error") {
    yield acceptorSyntax(place, path, examined.error, "");
    return;
  }
  const { type, problems } = examined.check;
  for (const problem of problems) yield acceptorProblem(place, path, problem);
  const expected = comparedTypes[comparator];
  if (type === "any" || type === expected) return;
  yield acceptorDiagnostic(place, path, {
    severity: "danger",
    code: "waiter/compared-type",
    eventId: `WaitableTraitJmespathProblem.ReturnTypeMismatch.${place.waiter.name.value}.${place.index}`,
    message: `\`${comparator}\` compares ${withArticle(expected)}, and this path of the waiter \`${place.waiter.name.value}\` gives ${withArticle(type)}.`,
    reference:
      `Waiter acceptors with a ${comparator} comparator must return a \`${expected}\` type, but this acceptor was ` +
      `statically determined to return a \`${type}\` type.`,
  });
}

const comparedTypes: Readonly<Record<PathComparator, DescribedType>> = {
  booleanEquals: "boolean",
  stringEquals: "string",
  allStringEquals: "array",
  anyStringEquals: "array",
};

function* checkExpectedBoolean(place: AcceptorPlace, { expected }: PathMatcher): Iterable<Diagnostic> {
  if (expected.value === "true" || expected.value === "false") return;
  yield acceptorDiagnostic(place, expected, {
    code: "waiter/expected-boolean",
    eventId: "WaitableTrait",
    message: `\`booleanEquals\` compares with \`true\` or \`false\`, not with \`${expected.value}\`.`,
    reference:
      "Waiter acceptors with a booleanEquals comparator must set their `expected` value to 'true' or 'false', but " +
      `found '${expected.value}'.`,
  });
}
