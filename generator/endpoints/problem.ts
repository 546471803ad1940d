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
