import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Span } from "../source/span.js";

/** What keeps a rule set from meaning anything, and where. */
export interface RuleSetProblem {
  readonly code: Diagnostic["code"];
  readonly message: string;
  readonly span: Span;
  readonly hint?: string;
  /** The message in the words of Smithy's reference, where it has one. */
  readonly reference?: string;
  /** A word that is not known, and those that could have been meant. */
  readonly guess?: { readonly word: string; readonly candidates: Iterable<string> };
}

/** Takes a problem; reading and checking go on after it. */
export type Report = (problem: RuleSetProblem) => void;

/** A report that collects problems: the first ones of many, since each is held against all names that there are. */
export function collectInto(problems: RuleSetProblem[]): Report {
  return (problem) => {
    if (problems.length < maxProblems) problems.push(problem);
  };
}

const maxProblems = 200;
